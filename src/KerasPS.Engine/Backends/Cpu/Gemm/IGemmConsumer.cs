namespace KerasPS.Cpu;

/// <summary>What takes a product's rows over while they are in the cache: the product itself need not reach memory.</summary>
internal unsafe interface IGemmConsumer
{
    /// <summary>Takes a finished block.</summary>
    /// <param name="part">The thread's number in the fork.</param>
    /// <param name="block">The block's first element.</param>
    /// <param name="stride">From one of its rows to the next.</param>
    /// <param name="row">The first row in the whole product.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="column">The first column in the whole product.</param>
    /// <param name="columns">The columns.</param>
    void Take(int part, float* block, nint stride, int row, int rows, int column, int columns);
}
