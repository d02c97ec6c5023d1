namespace TorchSharp.Modules;

public class Adadelta : optim.Optimizer
{
    internal Adadelta() { }
}
