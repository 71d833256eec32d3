using System.Buffers;
using Abtamim.Domain.Understanding.Text;

namespace Abtamim.Domain.Understanding.Words;

/// <summary>
/// Finds out what a word is: as it stands, without what Arabic puts in front and behind, as Arabic in Latin letters, as a
/// slip of the keyboard. The first reading that is a known word wins.
/// </summary>
internal sealed class WordAnalyser(Lexicon lexicon, Vocabulary vocabulary)
{
    private static readonly ConceptSet Verbs = ConceptSet.Of(
        Concept.Want, Concept.Send, Concept.Add, Concept.Remove, Concept.Set, Concept.Change, Concept.Cancel, Concept.Confirm, Concept.Deliver,
        Concept.Arrive, Concept.Pay, Concept.Transfer, Concept.OrderVerb, Concept.Repeat, Concept.Forget, Concept.Talk, Concept.Help, Concept.Stop, Concept.Not,
        Concept.Late, Concept.Missing, Concept.Damaged, Concept.Mean, Concept.Wait, Concept.Approve, Concept.Reject, Concept.Record, Concept.Show, Concept.Takeover,
        Concept.Release, Concept.Mute, Concept.Delivered, Concept.Received, Concept.Able, Concept.Unable, Concept.Confirming, Concept.Agree, Concept.Have, Concept.NotWant,
        Concept.Remind, Concept.Pending, Concept.Need, Concept.Use, Concept.Thanks, Concept.Instead, Concept.Need, Concept.Exists, Concept.Myself, Concept.Wish, Concept.Specify, Concept.Of, Concept.Can, Concept.Back, Concept.Update, Concept.SoldOut, Concept.Increase, Concept.Owe, Concept.Filler, Concept.Discount);

    private static readonly ConceptSet Small = ConceptSet.Of(Concept.Filler, Concept.This, Concept.Name, Concept.And, Concept.Of, Concept.Bot, Concept.Owe, Concept.Vocative, Concept.Number, Concept.Fraction, Concept.Instead);

    private readonly Func<string, bool> _mayCorrectTo = known => MayCorrectTo(lexicon, vocabulary, known);

    // A slip is looked for among words that carry something: an unknown word is seldom a small word misspelt.
    private static bool MayCorrectTo(Lexicon lexicon, Vocabulary vocabulary, string known)
    {
        if (known.Length < 3)
            return false;
        if (vocabulary.Contains(known) || lexicon.Find(known) is not { } lexemes)
            return true;
        foreach (var lexeme in lexemes)
        {
            if (!Small.Has(lexeme.Concept))
                return true;
        }

        return false;
    }

    public bool IsKnown(ReadOnlySpan<char> form) => lexicon.Lookup.ContainsKey(form) || vocabulary.Contains(form);

    /// <summary>
    /// Reads <paramref name="word"/>; <paramref name="spelling"/> says whether slips are looked for, <paramref name="arabizi"/>
    /// whether Latin letters may spell Arabic.
    /// </summary>
    public void Read(Word word, bool spelling = true, bool arabizi = true)
    {
        if (word.Kind is WordKind.Number or WordKind.Break)
            return;
        if (word.Kind is WordKind.Emoji or WordKind.Mark)
        {
            if (lexicon.Find(word.Text) is { } sense)
                word.Know(sense);
            return;
        }

        word.Stem = word.Text;
        if (IsEnglishOnly(word, arabizi) || Take(word, word.Text))
            return;

        if (!(arabizi && OrdinaryWords.IsEnglish(word.Text)) && OrdinaryWords.Has(word.Text, vocabulary))
        {
            word.HasAnd = word.Text is ['و', _, _, _, ..] && !OrdinaryWords.IsListed(word.Text);
            word.Stem = word.HasAnd ? word.Text[1..] : word.Text;
            return;
        }

        if (Letters.IsArabic(word.Text[0]))
            ReadArabic(word, spelling);
        else if (word.IsLatin || Letters.IsDigit(word.Text[0]))
            ReadLatin(word, spelling, arabizi);
    }

    // In an English message "meet" is not the hundred, and "pain" is no bread.
    private bool IsEnglishOnly(Word word, bool arabizi) => !arabizi && lexicon.IsArabizi(word.Text) && !vocabulary.Contains(word.Text) && OrdinaryWords.IsListed(word.Text);

    private bool Take(Word word, ReadOnlySpan<char> form, bool guess = false)
    {
        var lexemes = lexicon.Find(form);
        if (lexemes is null && !vocabulary.Contains(form))
            return false;
        word.Stem = word.Text.AsSpan().SequenceEqual(form) ? word.Text : form.ToString();
        word.IsGuess = guess;
        if (lexemes != null)
            word.Know(lexemes);
        return true;
    }

    private void ReadArabic(Word word, bool spelling)
    {
        var text = word.Text.AsSpan();
        if (text.Length > 24)
            return;
        if (text.Length > 3 && text[^1] == 'ء' && Take(word, text[..^1]))
            return;

        // A suffix alone, prefixes alone, then both.
        if (TakeWithSuffix(word, text, nouns: true, verbs: true))
            return;
        for (var i = 0; i < Morphology.Prefixes.Length; i++)
        {
            var prefix = Morphology.Prefixes[i];
            if (!text.StartsWith(prefix.Text, StringComparison.Ordinal))
                continue;
            var rest = text[prefix.Text.Length..];
            if (rest.Length < (prefix.Text == "ع" ? 4 : 2) || !IsAllowed(i, rest) || !Take(word, rest))
                continue;
            Prefix(word, prefix);
            return;
        }

        for (var i = 0; i < Morphology.Prefixes.Length; i++)
        {
            var prefix = Morphology.Prefixes[i];
            if (!text.StartsWith(prefix.Text, StringComparison.Ordinal))
                continue;
            var rest = text[prefix.Text.Length..];
            if (rest.Length < (prefix.Text == "ع" ? 5 : 3))
                continue;
            var noun = i < Morphology.NounPrefixes;
            if ((rest.Length > 3 && rest[^1] == 'ء' && noun && Take(word, rest[..^1])) || TakeWithSuffix(word, rest, noun, !prefix.Article))
            {
                Prefix(word, prefix);
                return;
            }
        }

        if (TakeDenied(word, text))
            return;
        if (spelling)
            Guess(word, text, OrdinaryWords.HasInflected(text, vocabulary));
    }

    // «متبعتوش», «مجاش», «ماوصلاتش»: a verb between the two halves of a denial.
    private bool TakeDenied(Word word, ReadOnlySpan<char> text)
    {
        if (text.Length < 5 || text[0] != 'م' || text[^1] != 'ش')
            return false;
        var verb = new Word { Text = text[(text[1] == 'ا' ? 2 : 1)..^1].ToString(), Start = word.Start, End = word.End, Kind = WordKind.Word };
        Read(verb, spelling: false);
        if (verb.Lexemes.Count == 0 || verb.HasAnd || verb.HasArticle)
            return false;
        if (Negations.MeantBy(verb.Lexemes) is { } meant)
            word.Know([meant]);
        else if (IsVerb(verb.Stem))
            word.Know(lexicon.Find(Negations.IsRequest(verb) ? "بلاش" : "ما") ?? []);
        else
            return false;
        word.Stem = verb.Stem;
        return true;
    }

    private bool IsAllowed(int prefix, ReadOnlySpan<char> rest) =>
        (prefix < Morphology.NounPrefixes && Morphology.Prefixes[prefix].Text != "م") || (rest.Length >= 3 && IsVerb(rest));

    private bool IsVerb(ReadOnlySpan<char> form) => IsVerb(lexicon, form);

    private static bool IsVerb(Lexicon lexicon, ReadOnlySpan<char> form)
    {
        if (lexicon.Find(form) is not { } lexemes)
            return false;
        foreach (var lexeme in lexemes)
        {
            if (Verbs.Has(lexeme.Concept))
                return true;
        }

        return false;
    }

    private bool TakeWithSuffix(Word word, ReadOnlySpan<char> text, bool nouns, bool verbs)
    {
        if (nouns)
        {
            Span<char> room = stackalloc char[26];
            foreach (var (suffix, add) in Morphology.NounSuffixes)
            {
                if (text.Length - suffix.Length < (suffix.Length == 0 ? 3 : 2) || !text.EndsWith(suffix, StringComparison.Ordinal))
                    continue;
                var stem = text[..^suffix.Length];
                if (add.Length > 0)
                {
                    if (TakeStretched(word, stem, add[0], room))
                        return true;
                    continue;
                }

                if (stem.Length >= 3 && !IsOnlyFunction(stem) && Take(word, stem))
                    return true;
            }
        }

        if (verbs)
        {
            foreach (var suffix in Morphology.VerbSuffixes)
            {
                if (text.Length - suffix.Length < 3 || !text.EndsWith(suffix, StringComparison.Ordinal))
                    continue;
                var stem = text[..^suffix.Length];
                if (stem.Length >= 3 && IsVerb(stem) && Take(word, stem))
                    return true;
            }
        }

        return false;
    }

    private bool TakeStretched(Word word, ReadOnlySpan<char> stem, char add, Span<char> room)
    {
        stem.CopyTo(room);
        room[stem.Length] = add;
        ReadOnlySpan<char> stretched = room[..(stem.Length + 1)];
        return stretched.Length >= 3 && !IsOnlyFunction(stretched) && Take(word, stretched);
    }

    // A short function word with a noun's suffix is mostly another word: «بس» is not in «بسات».
    private bool IsOnlyFunction(ReadOnlySpan<char> stem)
    {
        if (stem.Length > 3 || vocabulary.Contains(stem) || lexicon.Find(stem) is not { } lexemes)
            return false;
        foreach (var lexeme in lexemes)
        {
            if (lexeme.Concept is Concept.Goods or Concept.Unit or Concept.OrderNoun or Concept.PriceWord)
                return false;
        }

        return true;
    }

    private static void Prefix(Word word, (string Text, bool And, bool Article, char Preposition) prefix)
    {
        word.HasAnd = prefix.And;
        word.HasArticle = prefix.Article;
        word.Preposition = prefix.Preposition;
    }

    private void Guess(Word word, ReadOnlySpan<char> text, bool isOrdinary)
    {
        foreach (var prefix in GuessPrefixes)
        {
            if (isOrdinary || !text.StartsWith(prefix.Text, StringComparison.Ordinal))
                continue;
            var rest = text[prefix.Text.Length..];
            if (rest.Length < 4 && prefix.Text.Length > 0)
                continue;
            if (vocabulary.Speller.Find(rest, _mayCorrectTo) is not { } known)
                continue;
            Take(word, known, guess: true);
            Prefix(word, prefix);
            return;
        }

        // An unknown word behind «و» is more likely an unknown word that was added than one that begins with «و».
        if (text.Length >= 4 && text[0] == 'و')
        {
            word.HasAnd = true;
            word.Stem = text[1..].ToString();
        }
    }

    private static readonly (string Text, bool And, bool Article, char Preposition)[] GuessPrefixes =
        [("", false, false, '\0'), ("و", true, false, '\0'), ("ال", false, true, '\0'), ("وال", true, true, '\0'), ("بال", false, true, 'ب'), ("لل", false, true, 'ل'), ("ب", false, false, 'ب'), ("ل", false, false, 'ل')];

    private void ReadLatin(Word word, bool spelling, bool arabizi)
    {
        var text = word.Text.AsSpan();
        if (text.Length > 24)
            return;
        if (TakeEnglish(word, text) || !spelling)
            return;
        var hasDigits = text.ContainsAny(ArabiziDigits) && text.ContainsAnyInRange('a', 'z');
        arabizi |= hasDigits;
        if (arabizi && TakeArabizi(word, text, hasDigits ? 1.25 : 0.5))
            return;
        if (!hasDigits && !OrdinaryWords.Has(text, vocabulary) && vocabulary.Speller.Find(text, _mayCorrectTo) is { } known)
        {
            Take(word, known, guess: true);
            return;
        }

        if (arabizi)
            TakeArabizi(word, text, 1.1);
    }

    private bool TakeEnglish(Word word, ReadOnlySpan<char> text)
    {
        foreach (var suffix in EnglishSuffixes)
        {
            if (text.Length - suffix.Length >= 3 && text.EndsWith(suffix, StringComparison.Ordinal) && Take(word, text[..^suffix.Length]))
                return true;
        }

        if (text.Length > 4 && text.EndsWith("ies", StringComparison.Ordinal) && Take(word, string.Concat(text[..^3], "y")))
            return true;
        return vocabulary.Contains(string.Concat(text, "s")) && Take(word, string.Concat(text, "s"));
    }

    private static readonly SearchValues<char> ArabiziDigits = SearchValues.Create("2356789");

    private static readonly string[] EnglishSuffixes = ["s", "es", "'s"];

    private bool TakeArabizi(Word word, ReadOnlySpan<char> text, double most)
    {
        if (TakeBehindPrefix(word, text))
            return true;
        (string Word, double Cost)? best = null;
        var at = 0;
        for (var i = 0; i < LatinPrefixes.Length; i++)
        {
            var latin = LatinPrefixes[i].Text;
            if (!text.StartsWith(latin, StringComparison.Ordinal) || text.Length - latin.Length < 2)
                continue;
            if (vocabulary.Arabizi.Find(text[latin.Length..], latin.Length == 0 ? most : most * 0.6) is not { } found)
                continue;
            var cost = found.Cost + PrefixCost(latin.Length, text.Length);
            if (best is not null && cost >= best.Value.Cost)
                continue;
            best = (found.Word, cost);
            at = i;
        }

        if (best is { } sounds)
        {
            Take(word, sounds.Word);
            word.IsGuess = sounds.Cost > 0.5;
            Prefix(word, LatinPrefixes[at]);
            return true;
        }

        // «kartonet», «fatoret»: the construct state of a word in -a or -e.
        if (text.Length > 4 && text[^1] == 't' && text[^2] is 'e' or 'i' or 'a' && vocabulary.Arabizi.Find(text[..^1], most * 0.6) is { } construct)
        {
            Take(word, construct.Word);
            word.IsGuess = construct.Cost > 0.5;
            return true;
        }

        return TakeArabiziVerb(word, text);
    }

    // Of words that sound as near, the one without a prefix is likelier; more so where little is left behind it.
    private static double PrefixCost(int prefix, int length) => prefix == 0 ? 0 : (prefix == 1 ? 0.14 : 0.08) + (length - prefix < 4 ? 0.12 : 0);

    // «elmoya», «wkarateen»: a listed spelling behind what is written in one with it.
    private bool TakeBehindPrefix(Word word, ReadOnlySpan<char> text)
    {
        foreach (var prefix in LatinPrefixes)
        {
            if (prefix.Text.Length == 0 || text.Length - prefix.Text.Length < 3 || !text.StartsWith(prefix.Text, StringComparison.Ordinal))
                continue;
            var rest = text[prefix.Text.Length..];
            if (lexicon.Find(rest) is not { } lexemes || !Array.Exists(lexemes, lexeme => lexeme.Concept is Concept.Goods or Concept.Unit || (!Small.Has(lexeme.Concept) && prefix.Text is "el" or "al" or "il")))
                continue;
            Take(word, rest);
            Prefix(word, prefix);
            return true;
        }

        return false;
    }

    // «tersloon», «yerselha»: a verb between what says who does it and to what.
    private bool TakeArabiziVerb(Word word, ReadOnlySpan<char> text)
    {
        foreach (var prefix in LatinVerbPrefixes)
        {
            if (!text.StartsWith(prefix, StringComparison.Ordinal))
                continue;
            foreach (var suffix in LatinVerbSuffixes)
            {
                if (text.Length - prefix.Length - suffix.Length < 3 || !text[prefix.Length..].EndsWith(suffix, StringComparison.Ordinal) || prefix.Length + suffix.Length == 0)
                    continue;
                var stem = text[prefix.Length..^suffix.Length];
                if ((IsVerb(stem) && Take(word, stem)) || (vocabulary.Arabizi.Find(stem, 0.35, _isVerb) is { } found && Take(word, found.Word)))
                    return true;
            }
        }

        return false;
    }

    private readonly Predicate<string> _isVerb = known => IsVerb(lexicon, known);

    private static readonly string[] LatinVerbPrefixes =
        ["", "t", "te", "ta", "ti", "y", "ye", "ya", "yi", "n", "ne", "na", "ni", "a", "b", "be", "bt", "bte", "by", "bn", "mn", "ha", "7a", "ka", "kan", "kat", "kay", "ghan", "ghat", "ghay"];

    private static readonly string[] LatinVerbSuffixes =
    [
        "", "oon", "on", "oun", "een", "oo", "o", "ou", "u", "i", "li", "ly", "lna", "elna", "ilna", "ooha", "oha", "ouha", "ha", "eha", "iha", "oh", "ouh", "hom", "hon", "ohom", "ouhom", "ni", "ooli", "ouli", "oli", "oly", "olna", "oulna", "oolna", "ouna",
        "na", "elli", "illi", "liya", "lia", "lkom", "elkom", "ilkom", "lkon",
    ];

    private static readonly (string Text, bool And, bool Article, char Preposition)[] LatinPrefixes =
        [("", false, false, '\0'), ("el", false, true, '\0'), ("al", false, true, '\0'), ("il", false, true, '\0'), ("l", false, true, '\0'), ("w", true, false, '\0'), ("wa", true, false, '\0'), ("wel", true, true, '\0'), ("wal", true, true, '\0'), ("bel", false, true, 'ب'), ("bil", false, true, 'ب'), ("lel", false, true, 'ل'), ("b", false, false, 'ب'), ("es", false, true, '\0'), ("ash", false, true, '\0'), ("fel", false, true, 'ف'), ("fil", false, true, 'ف'), ("wil", true, true, '\0'), ("wl", true, true, '\0'), ("lil", false, true, 'ل'), ("ou", true, false, '\0'), ("bal", false, true, 'ب'), ("3al", false, true, 'ع')];
}
