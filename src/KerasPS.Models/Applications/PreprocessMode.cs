namespace KerasPS;

/// <summary>How an image (RGB, 0 to 255) becomes a model's input.</summary>
public enum PreprocessMode
{
    /// <summary>As it is: the model holds its own scaling.</summary>
    None,
    /// <summary>x / 127.5 − 1.</summary>
    Tf,
    /// <summary>RGB → BGR, then the ImageNet means are subtracted.</summary>
    Caffe,
    /// <summary>x / 255, then ImageNet means and deviations by channel.</summary>
    Torch,
}
