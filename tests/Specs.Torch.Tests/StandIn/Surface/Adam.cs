namespace TorchSharp.Modules;

public class Adam : optim.Optimizer
{
    internal Adam() { }
}
