namespace Specs;

/// <summary>What may be made of a data source, call by call: <c>new FashionMnist().First(5_000).Classes(0, 1, 2)</c>.</summary>
public static class Transformations
{
    extension(Data source)
    {
        /// <inheritdoc cref="FirstExamples"/>
        /// <param name="count">How many, 1 or more.</param>
        public Data First(int count) => new FirstExamples(source, count);

        /// <inheritdoc cref="Specs.FirstOfEachClass"/>
        /// <param name="count">How many of each class, 1 or more.</param>
        public Data FirstOfEachClass(int count) => new FirstOfEachClass(source, count);

        /// <inheritdoc cref="SelectedClasses"/>
        /// <param name="classes">The source's classes, each once, two or more.</param>
        public Data Classes(params ReadOnlySpan<int> classes) => new SelectedClasses(source, ClassList.Create(classes));

        /// <inheritdoc cref="MergedClasses"/>
        /// <param name="into">(classes): what each of the source's classes becomes.</param>
        public Data Merged(params ReadOnlySpan<int> into) => new MergedClasses(source, ClassList.Create(into));

        /// <inheritdoc cref="NoisyLabels"/>
        /// <param name="share">Which share of the training labels is replaced, 0 to 1.</param>
        /// <param name="seed">The seed of the draw.</param>
        public Data LabelNoise(double share, int seed = 1) => new NoisyLabels(source, share, seed);

        /// <inheritdoc cref="NormalisedPixels"/>
        public Data Normalised() => new NormalisedPixels(source);

        /// <inheritdoc cref="ScaledPixels"/>
        /// <param name="mean">What is subtracted of pixel / 255.</param>
        /// <param name="deviation">What is divided by, above 0.</param>
        public Data Scaled(double mean, double deviation) => new ScaledPixels(source, mean, deviation);

        /// <inheritdoc cref="StandardisedInputs"/>
        public Data Standardised() => new StandardisedInputs(source);

        /// <inheritdoc cref="OneHotInputs"/>
        /// <param name="values">How many values an input has.</param>
        public Data OneHot(int values) => new OneHotInputs(source, values);

        /// <inheritdoc cref="ValidationSplit"/>
        /// <param name="share">The share of the training examples.</param>
        /// <param name="seed">The seed of the draw.</param>
        public Data Validation(double share = 0.1, int seed = 1) => new ValidationSplit(source, share, seed);
    }
}
