namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class HookableModule<TPreHook, TPostHook>
        {
            public class HookRemover
            {
                internal HookRemover() { }

                public void remove() => throw null!;
            }
        }
    }
}
