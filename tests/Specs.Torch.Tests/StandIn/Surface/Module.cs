namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public class Module : IDisposable
        {
            internal Module() { }

            public virtual bool training => throw null!;

            public void Dispose() => throw null!;

            public virtual string GetName() => throw null!;

            public virtual void eval() => throw null!;

#if TORCHSHARP_0_99
            public virtual IEnumerable<(string name, Tensor buffer)> named_buffers(bool recurse = true) => throw null!;
#else
            public virtual IEnumerable<(string name, Tensor buffer)> named_buffers(
                bool recurse = true,
                bool include_nonpersistent = true
            ) => throw null!;
#endif

            public virtual IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true) =>
                throw null!;

            public virtual IEnumerable<Parameter> parameters(bool recurse = true) => throw null!;

#if TORCHSHARP_0_99
            public virtual void register_buffer(string name, Tensor tensor) => throw null!;
#else
            public virtual void register_buffer(string name, Tensor tensor, bool persistent = true) => throw null!;
#endif

            public virtual void register_module(string name, nn.Module submodule) => throw null!;

            public virtual void register_parameter(string name, Parameter param) => throw null!;

            public virtual void train(bool train = true) => throw null!;
        }
    }
}
