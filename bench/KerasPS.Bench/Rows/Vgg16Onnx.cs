namespace KerasPS.Bench;

[Bench("predict VGG16, one image, against ONNX Runtime", 1.0, Order = 70)]
public sealed class Vgg16Onnx() : OnnxRow("VGG16");
