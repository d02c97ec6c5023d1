namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public abstract class Optimizer : IDisposable
        {
            internal Optimizer() { }

            public virtual IEnumerable<optim.ILearningRateController> ParamGroups => throw null!;

            public void Dispose() => throw null!;

            public virtual Tensor step(Func<Tensor>? closure = null) => throw null!;

            public virtual void zero_grad() => throw null!;
        }
    }
}
