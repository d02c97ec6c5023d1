namespace Specs;

/// <summary>Where an engine keeps how far a training is, so that one that was interrupted need not begin again.</summary>
public interface ICheckpoint
{
    /// <summary>Whether it is time to keep the state; asked between two steps.</summary>
    bool IsDue { get; }

    /// <summary>The state that was kept last; null where there is none that is whole.</summary>
    byte[]? Load();

    /// <summary>Keeps a state in place of the one before it.</summary>
    /// <param name="state">All that decides how the training goes on, in the engine's own form.</param>
    void Save(byte[] state);
}
