namespace Abtamim.Domain.Understanding.Words;

/// <summary>What Arabic puts in front of a word and behind it, as written after normalising.</summary>
internal static class Morphology
{
    /// <summary>Prefixes, the shorter reading first: what is taken off, whether it holds «and», the article, a preposition.</summary>
    public static readonly (string Text, bool And, bool Article, char Preposition)[] Prefixes =
    [
        ("ال", false, true, '\0'), ("و", true, false, '\0'), ("وال", true, true, '\0'), ("ب", false, false, 'ب'), ("بال", false, true, 'ب'),
        ("ل", false, false, 'ل'), ("لل", false, true, 'ل'), ("وب", true, false, 'ب'), ("ول", true, false, 'ل'), ("ف", true, false, '\0'),
        ("عال", false, true, 'ع'), ("ع", false, false, 'ع'), ("فال", false, true, 'ف'), ("هال", false, true, '\0'), ("وبال", true, true, 'ب'),
        ("ولل", true, true, 'ل'), ("لال", false, true, 'ل'), ("كال", false, true, '\0'), ("وهال", true, true, '\0'), ("ك", false, false, '\0'), ("دال", false, true, '\0'),
        ("يا", false, false, '\0'), ("فل", false, true, 'ف'), ("م", false, false, '\0'), ("مال", false, true, '\0'), ("وعال", true, true, 'ع'),
        ("وف", true, false, '\0'), ("ه", false, false, '\0'), ("ح", false, false, '\0'), ("وي", true, false, '\0'), ("وت", true, false, '\0'), ("ون", true, false, '\0'), ("وا", true, false, '\0'),
        ("س", false, false, '\0'), ("ي", false, false, '\0'), ("ت", false, false, '\0'), ("ن", false, false, '\0'), ("ا", false, false, '\0'), ("بي", false, false, '\0'), ("بت", false, false, '\0'), ("بن", false, false, '\0'), ("هت", false, false, '\0'), ("هن", false, false, '\0'), ("هي", false, false, '\0'), ("حت", false, false, '\0'), ("حن", false, false, '\0'), ("حي", false, false, '\0'), ("وس", true, false, '\0'),
        ("غن", false, false, '\0'), ("غت", false, false, '\0'), ("غي", false, false, '\0'), ("غان", false, false, '\0'), ("غات", false, false, '\0'), ("غاي", false, false, '\0'), ("كن", false, false, '\0'), ("كت", false, false, '\0'), ("كي", false, false, '\0'),
    ];

    /// <summary>How many of <see cref="Prefixes"/> a noun can have; the others belong to verbs.</summary>
    public const int NounPrefixes = 25;

    /// <summary>Suffixes of nouns (plural, tanwin, possessor); <c>Add</c> is what the stem may have lost.</summary>
    public static readonly (string Text, string Add)[] NounSuffixes =
    [
        ("ا", ""), ("ه", ""), ("", "ه"), ("ات", ""), ("ات", "ه"), ("نا", ""), ("كم", ""), ("ي", ""), ("ين", ""), ("ها", ""), ("تنا", "ه"), ("تكم", "ه"), ("تي", "ه"),
        ("ته", "ه"), ("كن", ""), ("هم", ""), ("ك", ""), ("ون", ""), ("تين", "ه"), ("ان", ""), ("يه", ""), ("ت", "ه"), ("تها", "ه"), ("اتنا", ""), ("تهم", "ه"), ("كو", ""),
    ];

    /// <summary>Suffixes of verbs: objects, persons, «لي» and its like.</summary>
    public static readonly string[] VerbSuffixes =
    [
        "لي", "لنا", "لهم", "له", "لها", "لكم", "ليا", "لينا", "ها", "ه", "هم", "هن", "و", "وا", "وه", "وها", "وهم", "وهن", "ي", "يها", "يه", "يهم", "ني", "نا", "ونا",
        "وني", "ولي", "ولنا", "ولهم", "يلي", "يلنا", "تو", "تم", "ت", "نها", "نه", "هالي", "هالنا", "لو", "لن", "لا", "لك", "لكو", "لكن", "ون", "ين", "كم", "ك", "كن", "كو", "تها", "ته", "تهم",
        "تلك", "تلكم", "تلنا", "تلي", "هولي", "هملي", "ولكم", "ناكم", "نالكم", "نا لكم", "وهالي", "وهالنا", "وهملي", "ليها", "يني", "تني", "تنا", "تونا", "ش", "وش", "لوش", "ليش", "وهش", "وهاش", "وهمش", "هاش", "هش", "همش", "وليش", "نيش", "كش", "كمش",
        "ناها", "ناه", "ناهم", "تهالي", "هال", "هالك", "ولو", "هن", "ن", "ونها", "ونه", "ونهم", "ولي", "لياها", "ولنا", "ينا", "اه", "اها", "اهم",
    ];

    public static IEnumerable<string> Duals(string noun)
    {
        if (noun[^1] == 'ه')
        {
            yield return noun[..^1] + "تين";
            yield return noun[..^1] + "تان";
            yield return noun[..^1] + "تي";
            yield return noun[..^1] + "تينات";
        }
        else
        {
            yield return noun + "ين";
            yield return noun + "ان";
            yield return noun + "ي";
        }
    }

    /// <summary>The form before a genitive, as it is heard and then written: «كرتونت بيبسي».</summary>
    public static IEnumerable<string> Constructs(string noun)
    {
        if (noun[^1] == 'ه')
            yield return noun[..^1] + "ت";
    }

    public static IEnumerable<string> SoundPlurals(string noun)
    {
        if (noun[^1] == 'ه')
        {
            yield return noun[..^1] + "ات";
        }
        else
        {
            yield return noun + "ات";
        }
    }
}
