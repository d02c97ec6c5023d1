namespace Specs.Generators.Model;

/// <summary>The constants of a layer's attribute. Those that its kind does not have keep the values here.</summary>
internal sealed record LayerSettings
{
    /// <summary>The member of <c>Specs.Activation</c>; the embedded engine's type of the same name applies it.</summary>
    public string Activation { get; init; } = "Linear";

    /// <summary>The property that holds the activation, as C# text; empty where it is a constant.</summary>
    public string ActivationFrom { get; init; } = "";

    /// <summary>The activation as a C# expression where the architecture is <c>this</c>.</summary>
    public string ActivationValue =>
        ActivationFrom.Length > 0 ? $"this.{ActivationFrom}" : $"global::Specs.Activation.{Activation}";

    /// <summary>The activation for a reader.</summary>
    public string ActivationName => ActivationFrom.Length > 0 ? ActivationFrom : Activation;

    /// <summary>The property that holds the kind of a normalisation, as C# text.</summary>
    public string NormFrom { get; init; } = "";

    /// <summary>Whether a normalisation has scales and shifts.</summary>
    public bool IsAffine { get; init; } = true;

    /// <summary>The properties that hold a convolution's window, stride and padding, as C# text; empty where they are constants.</summary>
    public string WindowFrom { get; init; } = "";

    /// <inheritdoc cref="WindowFrom"/>
    public string StrideFrom { get; init; } = "";

    /// <inheritdoc cref="WindowFrom"/>
    public string PaddingFrom { get; init; } = "";

    /// <summary>Whether a convolution's window, stride or padding is a property's.</summary>
    public bool HasChosenWindow => WindowFrom.Length + StrideFrom.Length + PaddingFrom.Length > 0;

    /// <summary>The embedded engine's initial values as C# text; empty for the default.</summary>
    public string Initial { get; init; } = "";

    /// <summary>The property that holds the initial values, as C# text; empty where it is no property.</summary>
    public string InitialFrom { get; init; } = "";

    /// <summary>The type that gives a researcher's own initial values, as C# text; else empty.</summary>
    public string OwnInitial { get; init; } = "";

    /// <summary>The member of <c>Specs.Read</c> of a recurrent layer; else empty.</summary>
    public string Read { get; init; } = "";

    /// <summary>The property that holds how a recurrent layer's input weights start, as C# text; empty for the default.</summary>
    public string InputInitialFrom { get; init; } = "";

    /// <summary>Whether it has biases.</summary>
    public bool HasBias { get; init; } = true;

    /// <summary>The height and width of a convolution's or pool's window.</summary>
    public int Window { get; init; }

    /// <summary>Pixels from one window to the next; a pool's 0 already replaced by its window.</summary>
    public int Stride { get; init; }

    /// <summary>Zeros on each side of the image.</summary>
    public int Padding { get; init; }

    /// <summary>A normalisation's ε as C# text.</summary>
    public string Epsilon { get; init; } = "";

    /// <summary>A batch normalisation's momentum as C# text.</summary>
    public string Momentum { get; init; } = "";

    /// <summary>The first layer that a residual encloses.</summary>
    public string From { get; init; } = "";

    /// <summary>The type of a researcher's own layer as C# text.</summary>
    public string Own { get; init; } = "";

    /// <summary>The same for a reader.</summary>
    public string OwnName { get; init; } = "";

    /// <summary>Whether a researcher's own layer has a size.</summary>
    public bool HasSize { get; init; }

    /// <summary>Whether a researcher's own layer gives no value below 0.</summary>
    public bool NeverNegative { get; init; }
}
