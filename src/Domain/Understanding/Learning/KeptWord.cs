using Abtamim.Domain.Catalogue;

namespace Abtamim.Domain.Understanding.Learning;

/// <summary>One of a customer's own words as it is kept, for staff to see and to take back.</summary>
/// <param name="Id">What its buttons are known by.</param>
/// <param name="CustomerCode">Whose it is.</param>
/// <param name="Word">The word, and what it means.</param>
/// <param name="LearnedAt">When it was last meant so.</param>
public sealed record KeptWord(long Id, string CustomerCode, LearnedWord Word, DateTimeOffset LearnedAt);

/// <summary>What a customer has chosen or had chosen for words of theirs, and has confirmed with the order.</summary>
/// <param name="CustomerCode">Whose words.</param>
/// <param name="Wording">The words as they are compared: <see cref="MeantLine.Wording"/>.</param>
/// <param name="Said">The words as they were said.</param>
/// <param name="Sku">The product that they mean.</param>
/// <param name="Cause">The id of the received message that confirmed it.</param>
public sealed record Lesson(string CustomerCode, string Wording, string Said, Sku Sku, long Cause);
