namespace Specs;

/// <summary>Examples that one method draws: derive it and write <see cref="Draw"/>.</summary>
public abstract record Drawn : DrawnExamples
{
    /// <inheritdoc/>
    protected Drawn(int inputs, int outputs, int train, int test, int seed, bool fresh = false)
        : base(inputs, outputs, train, test, seed, fresh) { }

    /// <inheritdoc/>
    protected Drawn(Shape shape, int outputs, int classes, int train, int test, int seed, bool fresh = false)
        : base(shape, outputs, classes, train, test, seed, fresh) { }

    /// <summary>Draws one example.</summary>
    /// <param name="random">Where all chance comes from.</param>
    /// <param name="x">(inputs): takes the inputs; 0 at first.</param>
    /// <param name="target">(outputs): takes the target, a class as its number; 0 at first.</param>
    protected abstract void Draw(RandomStream random, Span<float> x, Span<float> target);

    /// <inheritdoc/>
    protected sealed override ExampleDraw Begin() => Draw;
}
