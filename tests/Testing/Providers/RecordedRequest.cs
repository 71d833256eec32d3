using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace Abtamim.Testing.Providers;

/// <summary>A request as it came over the wire.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path, without the query.</param>
/// <param name="Query">The query with its question mark, or nothing.</param>
/// <param name="Headers">The headers.</param>
/// <param name="Body">The body.</param>
public sealed record RecordedRequest(
    string Method, string Path, string Query, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>The body as text.</summary>
    public string Text => Encoding.UTF8.GetString(Body.Span);

    /// <summary>The media type of the body, without parameters; or nothing.</summary>
    public string MediaType => Headers.GetValueOrDefault("Content-Type", "").Split(';')[0].Trim();

    /// <summary>The body as JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <summary>The body as a form: every field with its values.</summary>
    public IReadOnlyDictionary<string, string[]> Form => new FormReader(Text).ReadForm()
        .ToDictionary(entry => entry.Key, entry => entry.Value.Select(value => value ?? "").ToArray(), StringComparer.Ordinal);
}
