using System.Text;
using Abtamim.Domain.Understanding.Text;

namespace Abtamim.Domain.Conversations.Staff;

/// <summary>
/// The consonants of a word, in one alphabet: «النخيل» and "Nakheel" share them. Vowels and the letters that stand for
/// them are left out, since everybody transcribes them in another way.
/// </summary>
internal static class Consonants
{
    private static readonly (string From, char To)[] Digraphs = [("kh", 'x'), ("gh", 'g'), ("sh", 'c'), ("ch", 'c'), ("th", 't'), ("dh", 'd'), ("ph", 'f'), ("ck", 'k')];

    /// <summary>The consonants of a normalised word.</summary>
    public static string Of(string word)
    {
        var consonants = new StringBuilder(word.Length);
        for (var index = 0; index < word.Length; index++)
        {
            var (letter, width) = Read(word, index);
            index += width - 1;
            if (letter is { } known && (consonants.Length == 0 || consonants[^1] != known))
                consonants.Append(known);
        }

        return consonants.ToString();
    }

    private static (char? Letter, int Width) Read(string word, int index)
    {
        foreach (var (from, to) in Digraphs)
        {
            if (string.CompareOrdinal(word, index, from, 0, from.Length) == 0)
                return (to, from.Length);
        }

        return (word[index] switch
        {
            'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'w' or '\'' or 'ا' or 'و' or 'ي' or 'ع' or 'ء' => null,
            'ب' or 'p' => 'b',
            'ت' or 'ث' or 'ط' => 't',
            'ج' or 'j' => 'g',
            'ح' or 'ه' => 'h',
            'خ' => 'x',
            'د' or 'ذ' or 'ض' => 'd',
            'ر' => 'r',
            'ز' or 'ظ' => 'z',
            'س' or 'ص' => 's',
            'ش' => 'c',
            'غ' => 'g',
            'ف' or 'v' => 'f',
            'ق' or 'ك' or 'q' or 'c' => 'k',
            'ل' => 'l',
            'م' => 'm',
            'ن' => 'n',
            var other => Letters.IsLetter(other) || Letters.IsDigit(other) ? other : null,
        }, 1);
    }
}
