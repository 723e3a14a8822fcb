namespace KerasPS;

/// <summary>
/// The calls between a model's inputs and outputs. The order of layers is Keras' (decreasing depth, then order of
/// traversal from the outputs), since files and summaries list layers and weights in it.
/// </summary>
internal sealed class FunctionalGraph
{
    private readonly HashSet<SymbolicTensor> inputs;
    private readonly List<LayerCall> postorder = [];
    private readonly Dictionary<Layer, int> traversal = [];

    public FunctionalGraph(IReadOnlyList<SymbolicTensor> inputs, IReadOnlyList<SymbolicTensor> outputs)
    {
        this.inputs = [.. inputs];
        OperationTracer.Connect(outputs);
        var finished = new HashSet<LayerCall>();
        foreach (var output in outputs) Visit(output, finished);
        Layers = OrderLayers(inputs);
    }

    /// <summary>The calls, each after those it depends on.</summary>
    public IReadOnlyList<LayerCall> Calls => postorder;

    /// <summary>Layers and ops in Keras' order.</summary>
    public IReadOnlyList<Layer> Layers { get; }

    private void Visit(SymbolicTensor output, HashSet<LayerCall> finished)
    {
        // Depth first without recursion: a chain of a thousand layers must not overflow the stack.
        var stack = new Stack<(LayerCall Call, IEnumerator<SymbolicTensor> Next)>();
        Enter(output);
        while (stack.TryPeek(out var top))
        {
            if (top.Next.MoveNext())
            {
                Enter(top.Next.Current);
                continue;
            }
            stack.Pop();
            postorder.Add(top.Call);
        }

        void Enter(SymbolicTensor value)
        {
            var history = TensorHistory.Of(value);
            if (history is null)
            {
                if (inputs.Contains(value)) return;
                throw new KerasException("ModelDisconnected", $"The value {value} does not come from the model's inputs. " +
                    "Make every input of the model with Input, and list all of them as inputs.");
            }
            if (!finished.Add(history.Call)) return;
            if (history.Call.Layer is Layers.InputLayer && !inputs.Contains(value))
                throw new KerasException("ModelDisconnected", $"The model's outputs depend on input " +
                    $"'{history.Call.Layer.Name}', which is not among its inputs. Add it to the inputs.");
            traversal.TryAdd(history.Call.Layer, traversal.Count);
            stack.Push((history.Call,
                (inputs.Contains(value) ? [] : history.Call.Dependencies.Where(d => d.History is not null || inputs.Contains(d)))
                .ToList().GetEnumerator()));
        }
    }

    private List<Layer> OrderLayers(IReadOnlyList<SymbolicTensor> modelInputs)
    {
        var callDepth = new Dictionary<LayerCall, int>();
        var layerDepth = new Dictionary<Layer, int>();
        for (var i = postorder.Count - 1; i >= 0; i--)
        {
            var call = postorder[i];
            // A shared layer stands at its greatest depth.
            var depth = Math.Max(callDepth.GetValueOrDefault(call), layerDepth.GetValueOrDefault(call.Layer));
            layerDepth[call.Layer] = depth;
            callDepth[call] = depth;
            if (call.Outputs.Any(inputs.Contains)) continue;
            foreach (var value in call.Dependencies)
                if (TensorHistory.Of(value) is { } history)
                    callDepth[history.Call] = Math.Max(depth + 1, callDepth.GetValueOrDefault(history.Call));
        }
        foreach (var input in modelInputs)
            if (TensorHistory.Of(input) is { } history && layerDepth.TryAdd(history.Call.Layer, 0))
                traversal[history.Call.Layer] = -1;
        return (List<Layer>)[.. layerDepth.OrderByDescending(l => l.Value).ThenBy(l => traversal[l.Key]).Select(l => l.Key)];
    }
}
