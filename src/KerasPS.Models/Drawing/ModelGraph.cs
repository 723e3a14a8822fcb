namespace KerasPS.Drawing;

/// <summary>A model as nodes and edges, ready to be drawn; nested models hold a graph of their own.</summary>
public sealed class ModelGraph
{
    private readonly List<ModelGraphNode> nodes = [];
    private readonly List<ModelGraphEdge> edges = [];

    /// <summary>Takes a model apart.</summary>
    /// <param name="model">The model; one that is not built yet shows what is known.</param>
    /// <param name="expandNested">Whether the layers of nested models are shown.</param>
    /// <param name="withInput">Whether a sequential model shows the place where data enter.</param>
    public ModelGraph(Model model, bool expandNested = false, bool withInput = false)
        : this(model, expandNested, withInput, new())
    {
    }

    private ModelGraph(Model model, bool expandNested, bool withInput, Counter ids)
    {
        Model = model;
        switch (model)
        {
            case FunctionalModel functional:
                foreach (var layer in functional.Operations) Add(layer, expandNested, withInput, ids);
                Connect(functional);
                break;
            case Sequential sequential:
                if (withInput && sequential.InputLayer is { } input) Add(input, expandNested, withInput, ids);
                foreach (var layer in sequential.Layers) Add(layer, expandNested, withInput, ids);
                for (var i = 1; i < nodes.Count; i++) edges.Add(new(nodes[i - 1], 0, nodes[i], 0));
                Inputs = nodes.Count > 0 ? [(nodes[0], 0)] : [];
                Outputs = nodes.Count > 0 ? [(nodes[^1], 0)] : [];
                break;
            default:
                // What a formula of its author's does is not known from outside.
                nodes.Add(new(ids.Next(), model, null));
                Inputs = Outputs = [(nodes[0], 0)];
                break;
        }
    }

    /// <summary>The model.</summary>
    public Model Model { get; }

    /// <summary>The nodes in Keras' order.</summary>
    public IReadOnlyList<ModelGraphNode> Nodes => nodes;

    /// <summary>The edges, each pair of nodes once for each value.</summary>
    public IReadOnlyList<ModelGraphEdge> Edges => edges;

    /// <summary>Where values enter: a node and the number of its input.</summary>
    public IReadOnlyList<(ModelGraphNode Node, int Index)> Inputs { get; private set; } = [];

    /// <summary>Where values leave: a node and the number of its output.</summary>
    public IReadOnlyList<(ModelGraphNode Node, int Index)> Outputs { get; private set; } = [];

    private void Add(Layer layer, bool expandNested, bool withInput, Counter ids)
    {
        var inner = expandNested && layer is Model { Layers.Count: > 0 } and (FunctionalModel or Sequential)
            ? new ModelGraph((Model)layer, expandNested, withInput, ids)
            : null;
        nodes.Add(new(ids.Next(), layer, inner));
    }

    private void Connect(FunctionalModel model)
    {
        var byLayer = nodes.ToDictionary(n => n.Layer);
        var calls = model.Nodes.ToHashSet();
        foreach (var node in nodes)
        foreach (var call in node.Layer.Calls.Where(calls.Contains))
        {
            if (node.IsInput) continue;
            var index = 0;
            foreach (var value in call.Dependencies)
            {
                if (TensorHistory.Of(value) is { } history && byLayer.TryGetValue(history.Call.Layer, out var from))
                    edges.Add(new(from, history.Index, node, index));
                index++;
            }
        }
        Inputs = [.. model.Inputs.Select(i => (byLayer[TensorHistory.Of(i)!.Call.Layer], 0))];
        Outputs = [.. model.Outputs.Select(o => TensorHistory.Of(o)!).Select(h => (byLayer[h.Call.Layer], h.Index))];
    }

    /// <summary>The innermost node at which a value that goes to a node's input enters.</summary>
    public static ModelGraphNode Entry(ModelGraphNode node, int input) => node.Inner is not { Inputs.Count: > 0 } inner
        ? node
        : Entry(inner.Inputs[Math.Min(input, inner.Inputs.Count - 1)].Node, inner.Inputs[Math.Min(input, inner.Inputs.Count - 1)].Index);

    /// <summary>The innermost node at which a node's output is computed.</summary>
    public static ModelGraphNode Exit(ModelGraphNode node, int output) => node.Inner is not { Outputs.Count: > 0 } inner
        ? node
        : Exit(inner.Outputs[Math.Min(output, inner.Outputs.Count - 1)].Node, inner.Outputs[Math.Min(output, inner.Outputs.Count - 1)].Index);

    private sealed class Counter
    {
        private int next;

        public int Next() => next++;
    }
}
