namespace Abtamim.Domain.Understanding.Acts;

/// <summary>Weighs the acts that a message can be.</summary>
internal static class ActReader
{
    private const double Least = 1;

    /// <summary>The act with the most behind it, and how sure that is.</summary>
    public static (Intent Intent, double Confidence) Read(Reading reading, Signs signs)
    {
        reading.Signs = signs;
        Span<double> scores = stackalloc double[64];
        scores.Clear();
        foreach (var rule in ActRules.Shared.For(reading.Utterance.Role))
        {
            if (rule.Holds(reading.Concepts, signs))
                scores[(int)rule.Intent] += rule.Weight;
        }

        var (best, second) = (0, 0d);
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
                best = i;
        }

        for (var i = 0; i < scores.Length; i++)
        {
            if (i != best)
                second = Math.Max(second, scores[i]);
        }

        if (scores[best] < Least)
            return (Intent.Other, Confidences.NoAct);
        return ((Intent)best, Confidences.OfAct(scores[best] - second));
    }
}
