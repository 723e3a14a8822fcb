namespace KerasPS.Cpu;

/// <summary>One function applied inside a fused group. Slots: operands of the group, its outputs, then temporaries.</summary>
internal sealed record ElementwiseStep(Type Function, int Target, int[] Operands);
