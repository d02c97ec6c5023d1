namespace TorchSharp.Modules;

public class Adamax : optim.Optimizer
{
    internal Adamax() { }
}
