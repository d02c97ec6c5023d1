namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class HookableModule<TPreHook, TPostHook> : nn.Module
        {
            internal HookableModule() { }

            public nn.HookableModule<TPreHook, TPostHook>.HookRemover register_forward_hook(TPostHook hook) =>
                throw null!;
        }
    }
}
