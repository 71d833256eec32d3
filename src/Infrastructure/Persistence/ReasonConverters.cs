using Abtamim.Domain;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Abtamim.Infrastructure.Persistence;

/// <summary>
/// A reason of a closed set as its name. A name that is not of the set is words, of a row that was written before there
/// were terms.
/// </summary>
internal sealed class ReasonNameConverter<T>() : ValueConverter<Reason<T>, string>(
    reason => reason.Say(term => term.ToString(), words => words),
    text => Read(text))
    where T : struct, Enum
{
    private static Reason<T> Read(string text) =>
        Enum.IsDefined(typeof(T), text) ? Enum.Parse<T>(text) : new Reason<T>.Written(text);
}

/// <summary>
/// A reason that is a record as JSON. Text that is not an object is words, of a row that was written before there were
/// terms.
/// </summary>
internal sealed class ReasonJsonConverter<T>() : ValueConverter<Reason<T>, string>(
    reason => reason.Say(term => StoredJson.Write(term), words => words),
    text => Read(text))
    where T : class
{
    private static Reason<T> Read(string text) =>
        text.StartsWith('{') ? StoredJson.Read<T>(text) : new Reason<T>.Written(text);
}
