using System.Security.Cryptography;
using System.Text;

namespace Abtamim.Testing.Providers;

/// <summary>Calls a host's webhooks as Twilio does: a form, signed for the address that was agreed on.</summary>
/// <param name="http">Carries the calls; its base address is the host's own.</param>
/// <param name="publicUrl">The address that Twilio knows the host by.</param>
/// <param name="authToken">What signs.</param>
public sealed class TwilioCaller(HttpClient http, string publicUrl, string authToken = FakeTwilio.AuthToken)
{
    /// <summary>Posts <paramref name="parameters"/> to <paramref name="path"/>.</summary>
    public Task<HttpResponseMessage> PostAsync(string path, IEnumerable<(string Name, string Value)> parameters, CancellationToken cancellationToken = default)
    {
        var form = parameters.Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value)).ToList();
        return PostAsync(path, new FormUrlEncodedContent(form), Sign(publicUrl + path, form), cancellationToken);
    }

    /// <summary>Posts <paramref name="content"/> with <paramref name="signature"/>.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, HttpContent content, string? signature, CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        if (signature is not null)
            request.Headers.TryAddWithoutValidation("X-Twilio-Signature", signature);
        return await http.SendAsync(request, cancellationToken);
    }

    /// <summary>The signature of a form, as Twilio's documentation tells how to make it.</summary>
    public string Sign(string url, IEnumerable<KeyValuePair<string, string>> form)
    {
        var text = url + string.Concat(form.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => field.Key + field.Value));
#pragma warning disable CA5350 // Twilio's protocol.
        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(authToken), Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5350
    }

    /// <summary>What Twilio says of a message that <paramref name="number"/> wrote.</summary>
    public static List<(string Name, string Value)> Message(string number, string sid, params (string Name, string Value)[] content)
    {
        List<(string Name, string Value)> fields =
        [
            ("SmsMessageSid", sid), ("NumMedia", "0"), ("ProfileName", "أبو فهد"), ("SmsSid", sid), ("WaId", number.TrimStart('+')), ("SmsStatus", "received"),
            ("To", "whatsapp:" + FakeTwilio.From), ("NumSegments", "1"), ("ReferralNumMedia", "0"), ("MessageSid", sid),
            ("AccountSid", FakeTwilio.AccountSid), ("From", "whatsapp:" + number), ("ApiVersion", "2010-04-01"),
        ];
        fields.RemoveAll(field => content.Any(own => own.Name == field.Name));
        fields.AddRange(content);
        return fields;
    }
}
