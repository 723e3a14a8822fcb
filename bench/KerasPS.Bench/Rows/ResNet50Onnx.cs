namespace KerasPS.Bench;

[Bench("predict ResNet50, one image, against ONNX Runtime", 1.1, Order = 72)]
public sealed class ResNet50Onnx() : OnnxRow("ResNet50");
