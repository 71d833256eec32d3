namespace Abtamim.Domain.Understanding;

/// <summary>
/// Reads messages. Pure: the same utterance gives the same meaning; never throws on any text; needs no model and no
/// network.
/// </summary>
public interface IUnderstanding
{
    /// <summary>What <paramref name="utterance"/> means.</summary>
    Meaning Read(Utterance utterance);
}
