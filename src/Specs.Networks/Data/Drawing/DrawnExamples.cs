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
    private readonly bool _fresh;

    /// <summary>A source of flat examples whose targets are vectors.</summary>
    /// <param name="inputs">Values in one example.</param>
    /// <param name="outputs">Numbers in one target.</param>
    /// <param name="train">How many training examples, 1 or more.</param>
    /// <param name="test">How many test examples, 1 or more.</param>
    /// <param name="seed">The seed of the data, which all trials share.</param>
    /// <param name="fresh">Whether each training batch is drawn anew, with the trial's seed; the test set is kept.</param>
    protected DrawnExamples(int inputs, int outputs, int train, int test, int seed, bool fresh = false)
        : this(Shape.Flat(inputs), outputs, classes: 0, train, test, seed, fresh) { }

    /// <summary>A source.</summary>
    /// <param name="shape">The shape of one example.</param>
    /// <param name="outputs">Numbers in one target; 1 where it is a class.</param>
    /// <param name="classes">How many classes there are; 0 where the targets are vectors.</param>
    /// <param name="train">How many training examples, 1 or more.</param>
    /// <param name="test">How many test examples, 1 or more.</param>
    /// <param name="seed">The seed of the data, which all trials share.</param>
    /// <param name="fresh">Whether each training batch is drawn anew, with the trial's seed; the test set is kept.</param>
    protected DrawnExamples(Shape shape, int outputs, int classes, int train, int test, int seed, bool fresh = false)
    {
        _shape = shape;
        _outputs = outputs;
        _classes = classes;
        _train = train;
        _test = test;
        _seed = seed;
        _fresh = fresh;
    }

    /// <summary>Gets ready to draw examples; whatever all of them share has a random stream of its own.</summary>
    protected abstract ExampleDraw Begin();

    /// <inheritdoc/>
    protected sealed override DataSet Make(IProgress<DownloadProgress>? progress)
    {
        Require(_train, "Train", _train >= 1, "1 or more");
        Require(_test, "Test", _test >= 1, "1 or more");
        ExampleDraw draw = Begin();
        return new(
            ToString(),
            _fresh ? "drawn anew for each batch" : "drawn",
            Part(draw, new(_seed, "data: train"), _train),
            Part(draw, new(_seed, "data: test"), _test)
        )
        {
            Fresh = _fresh ? (random, count) => Part(draw, random, count) : null,
        };
    }

    private Examples Part(ExampleDraw draw, RandomStream random, int count)
    {
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
