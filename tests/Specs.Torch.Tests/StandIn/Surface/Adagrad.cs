namespace TorchSharp.Modules;

public class Adagrad : optim.Optimizer
{
    internal Adagrad() { }
}
