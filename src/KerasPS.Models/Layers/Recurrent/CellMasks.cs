namespace KerasPS.Layers;

/// <summary>The dropout factors of a cell, drawn once for a whole sequence.</summary>
/// <param name="Input">Factors of the input of a step; null: none.</param>
/// <param name="State">Factors of the state that enters the recurrent product; null: none.</param>
/// <param name="Inner">Those of the cells inside.</param>
public sealed record CellMasks(SymbolicTensor? Input, SymbolicTensor? State, IReadOnlyList<CellMasks?>? Inner = null);
