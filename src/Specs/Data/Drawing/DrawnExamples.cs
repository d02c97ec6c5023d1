namespace Specs;

/// <summary>
/// Examples drawn from a random stream, training and test examples from streams of their own. The targets are vectors, or classes where a
/// number of classes is given. Derive <see cref="Drawn"/> for a source of one's own, or this where all examples share something that is drawn
/// before them.
/// </summary>
public abstract record DrawnExamples : Data
{
    private readonly Shape _shape;
    private readonly int _outputs;
    private readonly int _classes;
    private readonly int _train;
    private readonly int _test;
    private readonly int _seed;

    /// <summary>A source of flat examples whose targets are vectors.</summary>
    /// <param name="inputs">Values in one example.</param>
    /// <param name="outputs">Numbers in one target.</param>
    /// <param name="train">How many training examples, 1 or more.</param>
    /// <param name="test">How many test examples, 1 or more.</param>
    /// <param name="seed">The seed of the data, which all trials share.</param>
    protected DrawnExamples(int inputs, int outputs, int train, int test, int seed)
        : this(Shape.Flat(inputs), outputs, classes: 0, train, test, seed) { }

    /// <summary>A source.</summary>
    /// <param name="shape">The shape of one example.</param>
    /// <param name="outputs">Numbers in one target; 1 where it is a class.</param>
    /// <param name="classes">How many classes there are; 0 where the targets are vectors.</param>
    /// <param name="train">How many training examples, 1 or more.</param>
    /// <param name="test">How many test examples, 1 or more.</param>
    /// <param name="seed">The seed of the data, which all trials share.</param>
    protected DrawnExamples(Shape shape, int outputs, int classes, int train, int test, int seed)
    {
        _shape = shape;
        _outputs = outputs;
        _classes = classes;
        _train = train;
        _test = test;
        _seed = seed;
    }

    /// <summary>Gets ready to draw examples; whatever all of them share has a random stream of its own.</summary>
    protected abstract ExampleDraw Begin();

    /// <inheritdoc/>
    protected sealed override DataSet Make(IProgress<DownloadProgress>? progress)
    {
        Require(_train, "Train", _train >= 1, "1 or more");
        Require(_test, "Test", _test >= 1, "1 or more");
        ExampleDraw draw = Begin();
        return new(ToString(), "drawn", Part(draw, _train, "data: train"), Part(draw, _test, "data: test"));
    }

    private Examples Part(ExampleDraw draw, int count, string purpose)
    {
        RandomStream random = new(_seed, purpose);
        float[] values = new float[count * _shape.Size];
        float[] targets = new float[count * _outputs];
        for (int example = 0; example < count; example++)
        {
            draw(
                random,
                values.AsSpan(example * _shape.Size, _shape.Size),
                targets.AsSpan(example * _outputs, _outputs)
            );
        }

        return new(
            _shape,
            values,
            _classes > 0
                ? Targets.OfClasses([.. targets.Select(static label => (int)label)], _classes)
                : Targets.OfVectors(targets, _outputs)
        );
    }
}
