namespace Abtamim.Domain;

/// <summary>
/// Why something was done: a term of the domain, which each language words for itself. What was done before there were
/// terms has its reason in the words that were written then.
/// </summary>
/// <typeparam name="T">The terms: an enum, or a record of what made the choice.</typeparam>
public abstract record Reason<T>
    where T : notnull
{
    private Reason()
    {
    }

    /// <summary>The reason as text: <paramref name="stated"/> words the term, <paramref name="written"/> shows words as they are.</summary>
    public abstract string Say(Func<T, string> stated, Func<string, string> written);

    /// <summary>The reason is <paramref name="term"/>.</summary>
    public static implicit operator Reason<T>(T term) => new Stated(term);

    /// <summary>A reason that is a term.</summary>
    public sealed record Stated(T Term) : Reason<T>
    {
        /// <inheritdoc/>
        public override string Say(Func<T, string> stated, Func<string, string> written)
        {
            ArgumentNullException.ThrowIfNull(stated);
            return stated(Term);
        }
    }

    /// <summary>A reason in words, from before there were terms.</summary>
    public sealed record Written(string Words) : Reason<T>
    {
        /// <inheritdoc/>
        public override string Say(Func<T, string> stated, Func<string, string> written)
        {
            ArgumentNullException.ThrowIfNull(written);
            return written(Words);
        }
    }
}
