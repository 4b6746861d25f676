namespace Chancery.Storage;

/// <summary>A desk cannot be opened or used. The message names it and the way out.</summary>
public sealed class DeskStoreException(string message, Exception? inner = null) : Exception(message, inner);
