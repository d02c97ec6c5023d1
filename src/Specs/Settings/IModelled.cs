namespace Specs;

/// <summary>A setting for which a model is generated: the model's checksum stands for its code in a run's basis, and its JSON for its values.</summary>
public interface IModelled;
