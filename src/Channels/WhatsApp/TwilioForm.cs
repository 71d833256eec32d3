using System.Globalization;
using System.Net;
using System.Text;

namespace Abtamim.Channels.WhatsApp;

/// <summary>The parameters of a request of Twilio, in their order, as they were: nothing trimmed, nothing unknown left out.</summary>
internal sealed class TwilioForm
{
    private readonly List<KeyValuePair<string, string>> _parameters;

    private TwilioForm(List<KeyValuePair<string, string>> parameters) => _parameters = parameters;

    /// <summary>All of them.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Parameters => _parameters;

    /// <summary>Reads a body of the type <c>application/x-www-form-urlencoded</c>. Any bytes are one.</summary>
    public static TwilioForm Read(ReadOnlySpan<byte> body)
    {
        var text = Encoding.UTF8.GetString(body);
        var parameters = new List<KeyValuePair<string, string>>();
        foreach (var range in text.AsSpan().Split('&'))
        {
            var pair = text[range];
            if (pair.Length == 0)
                continue;
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = equals < 0 ? (pair, "") : (pair[..equals], pair[(equals + 1)..]);
            parameters.Add(new(WebUtility.UrlDecode(name), WebUtility.UrlDecode(value)));
        }

        return new TwilioForm(parameters);
    }

    /// <summary>The first value of <paramref name="name"/>; null where it is not there or empty.</summary>
    public string? this[string name]
    {
        get
        {
            var value = _parameters.Find(parameter => parameter.Key == name).Value;
            return string.IsNullOrEmpty(value) ? null : value;
        }
    }

    /// <summary>The number that <paramref name="name"/> has; null where it has none.</summary>
    public double? Number(string name) =>
        double.TryParse(this[name], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
