namespace KerasPS.Drawing.Pictures;

/// <summary>A shape of a picture.</summary>
internal abstract record PictureShape;
