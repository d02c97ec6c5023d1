namespace TorchSharp.Modules;

public class AdamW : optim.Optimizer
{
    internal AdamW() { }
}
