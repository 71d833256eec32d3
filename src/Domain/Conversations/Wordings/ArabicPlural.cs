namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>Which of the six forms of Arabic goes with a number, by the rules of Unicode's CLDR.</summary>
internal static class ArabicPlural
{
    /// <summary>The six forms.</summary>
    internal enum Category
    {
        Zero,
        One,
        Two,
        Few,
        Many,
        Other,
    }

    /// <summary>The form that goes with <paramref name="number"/>; fractions go with the last.</summary>
    public static Category Of(decimal number)
    {
        if (number != decimal.Truncate(number))
            return Category.Other;
        return Math.Abs(number) switch
        {
            0 => Category.Zero,
            1 => Category.One,
            2 => Category.Two,
            var whole => (int)(whole % 100) switch
            {
                >= 3 and <= 10 => Category.Few,
                >= 11 => Category.Many,
                _ => Category.Other,
            },
        };
    }
}
