namespace Abtamim.Domain.Conversations.Hearing;

/// <summary>Finds the same words said again and again, as no person says them.</summary>
internal static class Repetitions
{
    private const int LongestPhrase = 12;
    private const int LeastTimes = 4;

    /// <summary>Whether at least half of <paramref name="text"/> is one phrase, over and over.</summary>
    public static bool TurnInACircle(string text)
    {
        var words = WordTrimming.WordsOf(text);
        for (var length = 1; length <= LongestPhrase && length * LeastTimes <= words.Length; length++)
        {
            // So many words in a row are each the same as the one a phrase before.
            var run = 0;
            for (var index = length; index < words.Length; index++)
            {
                run = words[index] == words[index - length] ? run + 1 : 0;
                var covered = run + length;
                if (covered >= length * LeastTimes && covered * 2 >= words.Length && words.Length >= 6)
                    return true;
            }
        }

        return false;
    }
}
