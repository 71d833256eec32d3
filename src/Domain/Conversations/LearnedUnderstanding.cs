using Abtamim.Domain.Understanding;
using Abtamim.Domain.Understanding.Learning;

namespace Abtamim.Domain.Conversations;

/// <summary>Reads a customer's messages with the words of their own that were learned before.</summary>
internal sealed class LearnedUnderstanding(IUnderstanding understanding, LearnedWords learned) : IUnderstanding
{
    public Meaning Read(Utterance utterance) =>
        understanding.Read(utterance with { Context = utterance.Context with { Learned = learned } });
}
