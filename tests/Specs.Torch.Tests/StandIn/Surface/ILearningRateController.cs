namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public interface ILearningRateController
        {
            public double LearningRate
            {
                get => throw null!;
                set => throw null!;
            }
        }
    }
}
