namespace KerasPS.Tests.Contract;

/// <summary>A row for every registered layer: a layer without one fails the tests.</summary>
internal static class LayerSamples
{
    public static IReadOnlyList<LayerSample> All { get; } =
    [
        // core
        new("Activation", """{"activation":"tanh"}""", "2,3,4", Mask: 'P'),
        new("ActivityRegularization", """{"l1":0.1,"l2":0.2}""", "2,3,4", Mask: 'P'),
        new("Dense", """{"units":3,"activation":"tanh"}""", "2,3,4", "kernel bias", 'P'),
        new("EinsumDense", """{"equation":"abc,cd->abd","output_shape":[null,5],"bias_axes":"d"}""", "2,3,4", "kernel bias"),
        new("Embedding", """{"input_dim":4,"output_dim":3,"mask_zero":true}""", "2,5", "embeddings", 'M', Whole: true),
        new("Identity", "{}", "2,3,4", Mask: 'P'),
        new("Masking", """{"mask_value":0.5}""", "2,3,4", Mask: 'M'),
        new("RandomFourierFeatures", """{"output_dim":3,"trainable":true}""", "2,4", "kernel_scale unscaled_kernel bias"),
        new("ReversibleEmbedding", """{"input_dim":4,"output_dim":3,"tie_weights":false,"mask_zero":true}""", "2,5", "embeddings reverse_embeddings", 'M', Whole: true),
        // reshaping
        new("Flatten", "{}", "2,3,4"),
        new("Permute", """{"dims":[2,1]}""", "2,3,4"),
        new("RepeatVector", """{"n":3}""", "2,4"),
        new("Reshape", """{"target_shape":[2,-1]}""", "2,3,4"),
        // regularization
        new("AlphaDropout", """{"rate":0.4}""", "2,3,4", Mask: 'P'),
        new("Dropout", """{"rate":0.4}""", "2,3,4", Mask: 'P'),
        new("GaussianDropout", """{"rate":0.4}""", "2,3,4", Mask: 'P'),
        new("GaussianNoise", """{"stddev":0.4}""", "2,3,4", Mask: 'P'),
        new("SpatialDropout1D", """{"rate":0.4}""", "2,3,4", Mask: 'P'),
        new("SpatialDropout2D", """{"rate":0.4}""", "2,3,4,2", Mask: 'P'),
        new("SpatialDropout3D", """{"rate":0.2}""", "2,3,4,2,2", Mask: 'P'),
        // activations
        new("ELU", """{"alpha":0.7}""", "2,3,4", Mask: 'P'),
        new("LeakyReLU", """{"negative_slope":0.2}""", "2,3,4", Mask: 'P'),
        new("PReLU", """{"shared_axes":[1],"alpha_initializer":"ones"}""", "2,3,4", "alpha", 'P'),
        new("ReLU", """{"negative_slope":0.1}""", "2,3,4", Mask: 'P'),
        new("Softmax", "{}", "2,2,2", Mask: 'P'),
        new("ThresholdedReLU", """{"theta":0.1}""", "2,3,4", Mask: 'P'),
        // merging
        new("Add", "{}", "2,3,4;2,3,4", Mask: 'P'),
        new("Average", "{}", "2,3,4;2,3,4", Mask: 'P'),
        new("Concatenate", """{"axis":-1}""", "2,3,4;2,3,2", Mask: 'P'),
        new("Dot", """{"axes":2}""", "2,3,4;2,5,4"),
        new("Maximum", "{}", "2,3,4;2,3,4", Mask: 'P'),
        new("Minimum", "{}", "2,3,4;2,3,4", Mask: 'P'),
        new("Multiply", "{}", "2,3,4;2,4"), // the second input has no steps, so there is no mask for both
        new("Subtract", "{}", "2,3,4;2,3,4", Mask: 'P'),
        // Keras 1
        new("Highway", """{"activation":"tanh"}""", "2,4", "W W_carry b b_carry"),
        new("MaxoutDense", """{"output_dim":3,"nb_feature":2}""", "2,4", "W b"),
        new("Merge", """{"mode":"mul"}""", "2,3,4;2,3,4", Mask: 'P'),
        new("ParametricSoftplus", "{}", "2,3,4", "alphas betas", 'P'),
        new("SReLU", """{"a_right_init":{"class_name":"Constant","config":{"value":0.5}}}""", "2,3,4", "t_left a_left t_right a_right", 'P'),
        // tf.keras
        // What is handed on as it is keeps its mask.
        new("AddLoss", "{}", "2,4", Mask: 'P'),
        new("AddMetric", """{"aggregation":"mean","metric_name":"hidden"}""", "2,4", Mask: 'P'),
        // audio
        new("MelSpectrogram", """{"fft_length":16,"sequence_stride":8,"sampling_rate":1000,"num_mel_bins":4,"max_freq":400}""", "2,64"),
        new("STFTSpectrogram", """{"mode":"magnitude","frame_length":8}""", "2,32,2", "real_kernel imag_kernel"),
        // preprocessing
        new("CategoryEncoding", """{"num_tokens":4,"output_mode":"multi_hot"}""", "2,5", Whole: true, Category: true),
        new("CenterCrop", """{"height":2,"width":2}""", "2,4,5,2"),
        new("Discretization", """{"bin_boundaries":[-0.5,0.5]}""", "2,5", Category: true),
        new("HashedCrossing", """{"num_bins":5}""", "2,1;2,1", Whole: true, Category: true),
        new("Hashing", """{"num_bins":5}""", "2,3", Whole: true, Category: true),
        new("IntegerLookup", """{"vocabulary":[1,3]}""", "2,3", Whole: true, Category: true),
        new("Normalization", """{"mean":[1,2],"variance":[4,9]}""", "2,3,2", Mask: 'P'),
        new("Rescaling", """{"scale":0.5,"offset":-1}""", "2,3,4", Mask: 'P'),
        new("Resizing", """{"height":3,"width":4}""", "2,4,5,2"),
        new("StringLookup", """{"vocabulary":["a","b"]}""", "2,3", Text: true, Category: true),
        new("TextVectorization", """{"vocabulary":["a","b"]}""", "2,1", Text: true, Category: true),
        // convolution
        new("Conv1D", """{"filters":3,"kernel_size":2}""", "2,5,2", "kernel bias"),
        new("Conv2D", """{"filters":3,"kernel_size":2,"padding":"same"}""", "2,4,5,2", "kernel bias"),
        new("Conv3D", """{"filters":2,"kernel_size":2}""", "2,3,3,3,2", "kernel bias"),
        new("Conv1DTranspose", """{"filters":3,"kernel_size":2,"strides":2}""", "2,4,2", "kernel bias"),
        new("Conv2DTranspose", """{"filters":2,"kernel_size":2,"strides":2}""", "2,3,3,2", "kernel bias"),
        new("Conv3DTranspose", """{"filters":2,"kernel_size":2}""", "2,2,2,2,2", "kernel bias"),
        new("DepthwiseConv1D", """{"kernel_size":2}""", "2,5,2", "kernel bias"),
        new("DepthwiseConv2D", """{"kernel_size":2}""", "2,4,4,2", "kernel bias"),
        new("SeparableConv1D", """{"filters":3,"kernel_size":2}""", "2,5,2", "depthwise_kernel pointwise_kernel bias"),
        new("SeparableConv2D", """{"filters":3,"kernel_size":2}""", "2,4,4,2", "depthwise_kernel pointwise_kernel bias"),
        new("LocallyConnected1D", """{"filters":3,"kernel_size":2}""", "2,5,2", "kernel bias"),
        new("LocallyConnected2D", """{"filters":2,"kernel_size":2}""", "2,4,4,2", "kernel bias"),
        new("UpSampling1D", """{"size":2}""", "2,3,2"),
        new("UpSampling2D", """{"size":2}""", "2,3,3,2"),
        new("UpSampling3D", """{"size":2}""", "2,2,2,2,2"),
        new("ZeroPadding1D", """{"padding":1}""", "2,3,2"),
        new("ZeroPadding2D", """{"padding":1}""", "2,3,3,2"),
        new("ZeroPadding3D", """{"padding":1}""", "2,2,2,2,2"),
        new("Cropping1D", """{"cropping":1}""", "2,4,2"),
        new("Cropping2D", """{"cropping":1}""", "2,4,4,2"),
        new("Cropping3D", """{"cropping":1}""", "2,3,3,3,2"),
        // pooling
        new("MaxPooling1D", """{"pool_size":2}""", "2,4,2"),
        new("MaxPooling2D", """{"pool_size":2}""", "2,4,4,2"),
        new("MaxPooling3D", """{"pool_size":2}""", "2,2,4,2,2"),
        new("AveragePooling1D", """{"pool_size":2}""", "2,4,2"),
        new("AveragePooling2D", """{"pool_size":2}""", "2,4,4,2"),
        new("AveragePooling3D", """{"pool_size":2}""", "2,2,4,2,2"),
        new("GlobalAveragePooling1D", "{}", "2,4,2"),
        new("GlobalAveragePooling2D", "{}", "2,3,4,2"),
        new("GlobalAveragePooling3D", "{}", "2,2,3,2,2"),
        new("GlobalMaxPooling1D", "{}", "2,4,2"),
        new("GlobalMaxPooling2D", "{}", "2,3,4,2"),
        new("GlobalMaxPooling3D", "{}", "2,2,3,2,2"),
        new("AdaptiveAveragePooling1D", """{"output_size":2}""", "2,5,2"),
        new("AdaptiveAveragePooling2D", """{"output_size":2}""", "2,5,4,2"),
        new("AdaptiveAveragePooling3D", """{"output_size":2}""", "2,3,3,4,2"),
        new("AdaptiveMaxPooling1D", """{"output_size":2}""", "2,5,2"),
        new("AdaptiveMaxPooling2D", """{"output_size":2}""", "2,5,4,2"),
        new("AdaptiveMaxPooling3D", """{"output_size":2}""", "2,3,3,4,2"),
        // normalization
        new("BatchNormalization", "{}", "2,3,4", "gamma beta moving_mean moving_variance", 'P'),
        new("LayerNormalization", "{}", "2,3,4", "gamma beta", 'P'),
        new("GroupNormalization", """{"groups":2}""", "2,3,4", "gamma beta", 'P'),
        new("RMSNormalization", "{}", "2,3,4", "scale"),
        new("UnitNormalization", "{}", "2,3,4", Mask: 'P'),
        // recurrent
        new("SimpleRNN", """{"units":3,"return_sequences":true}""", "2,4,2", "kernel recurrent_kernel bias", 'P'),
        new("GRU", """{"units":3}""", "2,4,2", "kernel recurrent_kernel bias"),
        new("LSTM", """{"units":3,"return_sequences":true}""", "2,4,2", "kernel recurrent_kernel bias", 'P'),
        new("CuDNNGRU", """{"units":3}""", "2,4,2", "kernel recurrent_kernel bias"),
        new("CuDNNLSTM", """{"units":3}""", "2,4,2", "kernel recurrent_kernel bias"),
        new("ConvLSTM1D", """{"filters":2,"kernel_size":2}""", "2,3,4,2", "kernel recurrent_kernel bias"),
        new("ConvLSTM2D", """{"filters":2,"kernel_size":2}""", "2,2,3,3,2", "kernel recurrent_kernel bias"),
        new("ConvLSTM3D", """{"filters":1,"kernel_size":2}""", "2,2,2,2,2,1", "kernel recurrent_kernel bias"),
        new("SimpleRNNCell", """{"units":3}""", "2,2;2,3", "kernel recurrent_kernel bias"),
        new("GRUCell", """{"units":3}""", "2,2;2,3", "kernel recurrent_kernel bias"),
        new("LSTMCell", """{"units":3}""", "2,2;2,3;2,3", "kernel recurrent_kernel bias"),
        new("StackedRNNCells", """{"cells":[{"class_name":"LSTMCell","config":{"units":3}},{"class_name":"GRUCell","config":{"units":2}}]}""", "2,2;2,3;2,3;2,2",
            "kernel recurrent_kernel bias kernel recurrent_kernel bias"),
        new("RNN", """{"cell":{"class_name":"GRUCell","config":{"units":3}}}""", "2,4,2", "kernel recurrent_kernel bias"),
        // wrappers and attention
        new("Bidirectional", """{"layer":{"class_name":"GRU","config":{"units":2,"return_sequences":true}}}""", "2,3,2",
            "kernel recurrent_kernel bias kernel recurrent_kernel bias", 'P'),
        new("TimeDistributed", """{"layer":{"class_name":"Dense","config":{"units":3}}}""", "2,3,4", "kernel bias", 'P'),
        new("SpectralNormalization", """{"layer":{"class_name":"Dense","config":{"units":3}}}""", "2,3,4", "kernel vector_u bias", 'P'),
        new("Attention", """{"use_scale":true}""", "2,3,4;2,5,4", "scale", 'P'),
        new("AdditiveAttention", "{}", "2,3,4;2,5,4", "scale", 'P'),
        new("MultiHeadAttention", """{"num_heads":2,"key_dim":3}""", "2,3,4;2,5,4",
            "kernel bias kernel bias kernel bias kernel bias", 'P'),
        new("GroupQueryAttention", """{"head_dim":3,"num_query_heads":2,"num_key_value_heads":1}""", "2,3,4;2,5,4",
            "kernel bias kernel bias kernel bias kernel bias", 'P'),
        // of applications
        new("CustomScaleLayer", """{"scale":0.5}""", "2,3,4;2,3,4"),
        new("LayerScale", """{"init_values":0.5,"projection_dim":4}""", "2,3,4", "variable"),
        new("StochasticDepth", """{"drop_path_rate":0.2}""", "2,3,4", Mask: 'P'),
        // models
        new("Sequential", """{"name":"inner","layers":[{"class_name":"Dense","config":{"name":"first","units":3}}]}""", "2,3,4", "kernel bias", 'P'),
        new("Functional", """
            {"name":"inner","layers":[
              {"class_name":"InputLayer","config":{"batch_shape":[null,3,4],"dtype":"float32","name":"in"},"name":"in","inbound_nodes":[]},
              {"class_name":"Dense","config":{"units":3,"dtype":"float32","name":"out"},"name":"out","inbound_nodes":[
                {"args":[{"class_name":"__keras_tensor__","config":{"shape":[null,3,4],"dtype":"float32","keras_history":["in",0,0]}}],"kwargs":{}}]}],
             "input_layers":[["in",0,0]],"output_layers":[["out",0,0]]}
            """, "2,3,4", "kernel bias", 'P'),
    ];

    /// <summary>Layers that are no rows, because no configuration in JSON makes one to call; tests of their own cover them.</summary>
    public static IReadOnlyList<string> Elsewhere { get; } =
    [
        "InputLayer", // it takes no input: data enter through it
        "Lambda", // its function is a user's code
    ];
}
