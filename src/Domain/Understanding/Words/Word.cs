using System.Diagnostics;
using Abtamim.Domain.Understanding.Text;

namespace Abtamim.Domain.Understanding.Words;

/// <summary>What a piece of text is before anything is known of its meaning.</summary>
internal enum WordKind : byte
{
    Word,
    Number,
    Mark,
    Break,
    Emoji,
}

/// <summary>What a word turned out to do in its message.</summary>
internal enum WordRole : byte
{
    Unread,
    Time,
    Money,
    OrderNumber,
    Phone,
    Address,
    Product,
    Quantity,
    Negated,
    Background,
}

/// <summary>A piece of a message: a word, a number, a mark; after phrases and numbers are joined, possibly several.</summary>
[DebuggerDisplay("{Text} {Kind} {Role}")]
internal sealed class Word
{
    public required string Text { get; init; }

    /// <summary>Where it begins and ends in the normalised text.</summary>
    public required int Start { get; init; }

    public required int End { get; set; }

    public required WordKind Kind { get; set; }

    /// <summary>Its number, where it is one.</summary>
    public decimal Number { get; set; }

    /// <summary>Its digits, where it was written so.</summary>
    public string? Digits { get; set; }

    /// <summary>Its form without the prefixes and suffixes that were taken off.</summary>
    public string Stem { get; set; } = string.Empty;

    public IReadOnlyList<Lexeme> Lexemes { get; set; } = [];

    public ConceptSet Concepts { get; set; }

    /// <summary>The words of the catalogue that it can stand for.</summary>
    public IReadOnlyList<Products.TermMatch> Terms { get; set; } = [];

    /// <summary>Whether «و» or "and" stands in front of it.</summary>
    public bool HasAnd { get; set; }

    /// <summary>Whether a preposition («ب», «ل») was taken off, and which.</summary>
    public char Preposition { get; set; }

    /// <summary>Whether the article was taken off.</summary>
    public bool HasArticle { get; set; }

    /// <summary>Whether it is known only by a spelling near it.</summary>
    public bool IsGuess { get; set; }

    public WordRole Role { get; set; }

    public bool Is(Concept concept) => Concepts.Has(concept);

    /// <summary>Whether it parts what stands on its two sides: a mark, or the end of a line.</summary>
    public bool IsSeparator => Kind is WordKind.Mark or WordKind.Break;

    /// <summary>Whether it is written in Latin letters.</summary>
    public bool IsLatin => Letters.IsLatin(Text[0]);

    public bool IsMark(char mark) => Kind == WordKind.Mark && Text[0] == mark;

    public Lexeme? Find(Concept concept)
    {
        foreach (var lexeme in Lexemes)
        {
            if (lexeme.Concept == concept)
                return lexeme;
        }

        return null;
    }

    /// <summary>Takes over what is known of <paramref name="other"/>, which is the same word elsewhere.</summary>
    public void ReadLike(Word other)
    {
        Stem = other.Stem;
        Lexemes = other.Lexemes;
        Concepts = other.Concepts;
        HasAnd = other.HasAnd;
        HasArticle = other.HasArticle;
        Preposition = other.Preposition;
        IsGuess = other.IsGuess;
    }

    public void Know(IReadOnlyList<Lexeme> lexemes)
    {
        Lexemes = lexemes;
        Concepts = default;
        foreach (var lexeme in lexemes)
            Concepts = Concepts.With(lexeme.Concept);
    }
}
