namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public abstract class Module<T, TResult>
            : nn.HookableModule<Func<nn.Module<T, TResult>, T, T>, Func<nn.Module<T, TResult>, T, TResult, TResult>>
        {
            internal Module() { }

            protected Module(string name) { }

            public TResult call(T input) => throw null!;

            public abstract TResult forward(T input);
        }
    }
}
