namespace Abtamim.Infrastructure.Files;

/// <summary>Where voice notes, and later documents, are kept. Writing what is there again is no error: retries come.</summary>
public interface IFileStore
{
    /// <summary>Keeps <paramref name="content"/> under <paramref name="name"/>, durably when it returns.</summary>
    Task WriteAsync(FileName name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    /// <summary>The content of <paramref name="name"/>, or null where it is not there (any more).</summary>
    Task<ReadOnlyMemory<byte>?> ReadAsync(FileName name, CancellationToken cancellationToken);

    /// <summary>Removes <paramref name="name"/>; nothing happens where it is not there.</summary>
    Task DeleteAsync(FileName name, CancellationToken cancellationToken);
}

/// <summary>
/// The name of a kept file: small letters, digits, <c>-</c>, <c>.</c> and <c>/</c>, as <c>voice/2026/11/4711.ogg</c>. Never
/// made of anything from outside.
/// </summary>
public readonly record struct FileName
{
    /// <summary>A name.</summary>
    /// <exception cref="ArgumentException">It has other characters, or a part that is empty or begins with a dot.</exception>
    public FileName(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        if (!value.Split('/').All(IsPart))
            throw new ArgumentException("Not a name that a file may be kept under.", nameof(value));
        Value = value;
    }

    /// <summary>The name as it is written.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static bool IsPart(string part) =>
        part.Length > 0 && part[0] != '.' && part.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '-' or '.');
}
