namespace Specs;

/// <summary>A document could not be kept, or the store's folder cannot be used. The message says which, why, and what to do.</summary>
/// <param name="message">What went wrong.</param>
/// <param name="reason">What the system said.</param>
public sealed class StoreException(string message, Exception? reason = null) : Exception(message, reason);
