namespace KerasPS.Optimizers;

public sealed partial class Nadam
{
    /// <summary>The product of all momenta as a step's weights see it one after the other.</summary>
    private IEnumerable<double> Products(double product, long step)
    {
        if (Form != OptimizerForm.TensorFlow)
        {
            yield return product * MomentumOf(step);
            yield break;
        }
        // tf.keras means to multiply once a step, but counts that in a number of Python, which counts the traces of a step
        // instead: two of them go through all weights before the first step. So every weight multiplies again, but for
        // one in each of the steps from n to 2n − 1.
        for (var weight = 0; weight < ofGradient.Length; weight++)
            yield return product *= step == ofGradient.Length + weight ? 1 : MomentumOf(step);
    }
}
