namespace KerasPS.Bench;

[Bench("predict MobileNetV2, one image, against ONNX Runtime", 1.1, Order = 74)]
public sealed class MobileNetV2Onnx() : OnnxRow("MobileNetV2");
