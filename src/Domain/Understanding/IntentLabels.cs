using System.Collections.Frozen;
using System.Text;

namespace Abtamim.Domain.Understanding;

/// <summary>The labels that intents have in labelled messages: <c>place_order</c> for <see cref="Intent.PlaceOrder"/>.</summary>
public static class IntentLabels
{
    private static readonly FrozenDictionary<Intent, string> Labels =
        Enum.GetValues<Intent>().ToFrozenDictionary(intent => intent, intent => SnakeCase(intent.ToString()));

    /// <summary>The label of <paramref name="intent"/>.</summary>
    public static string Label(this Intent intent) => Labels[intent];

    private static string SnakeCase(string name)
    {
        var label = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && label.Length > 0)
                label.Append('_');
            label.Append(char.ToLowerInvariant(letter));
        }

        return label.ToString();
    }
}
