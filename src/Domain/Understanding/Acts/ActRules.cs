using System.Globalization;
using Abtamim.Domain.Understanding.Words;

namespace Abtamim.Domain.Understanding.Acts;

/// <summary>One rule of <c>Lexicon/acts.txt</c>: what must be in a message, what must not, and what it speaks for.</summary>
internal sealed record ActRule(Intent Intent, double Weight, ConceptSet With, ConceptSet Without, Signs Signs, Signs NotSigns, string Text)
{
    public bool Holds(ConceptSet concepts, Signs signs) =>
        concepts.HasAll(With) && !concepts.HasAny(Without) && (signs & Signs) == Signs && (signs & NotSigns) == Signs.None;
}

/// <summary>What a message shows apart from its words.</summary>
[Flags]
internal enum Signs
{
    None = 0,
    Lines = 1,
    Amounts = 2,
    Draft = 4,
    AwaitingConfirmation = 8,
    AwaitingChoice = 16,
    Question = 32,
    Money = 64,
    OrderNumber = 128,
    When = 256,
    Short = 512,
    Strangers = 1024,
    Number = 2048,
    Request = 4096,
    Bare = 8192,
    Negated = 16384,
    InDraft = 32768,
    Choice = 65536,
    To = 131072,
}

/// <summary>
/// The rules that tell acts from one another. Each speaks for one act with a weight where all its words are there; the
/// act with the most behind it wins.
/// </summary>
internal sealed class ActRules
{
    private readonly Dictionary<SpeakerRole, List<ActRule>> _rules = [];

    private ActRules()
    {
        var role = SpeakerRole.Customer;
        foreach (var line in Lexicon.Lines("acts"))
        {
            if (line[0] == '[')
            {
                role = Enum.Parse<SpeakerRole>(line.Trim('[', ']', ' '), ignoreCase: true);
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var head = line[..colon].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var intent = Enum.Parse<Intent>(head[0].Replace("_", string.Empty, StringComparison.Ordinal), ignoreCase: true);
            var weight = double.Parse(head[1], CultureInfo.InvariantCulture);
            foreach (var alternative in line[(colon + 1)..].Split('|'))
            {
                if (!_rules.TryGetValue(role, out var rules))
                    _rules[role] = rules = [];
                rules.Add(Parse(intent, weight, alternative));
            }
        }
    }

    public static ActRules Shared { get; } = new();

    public IReadOnlyList<ActRule> For(SpeakerRole role) => _rules[role];

    private static ActRule Parse(Intent intent, double weight, string text)
    {
        ConceptSet with = default, without = default;
        Signs signs = Signs.None, notSigns = Signs.None;
        foreach (var item in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var negative = item[0] == '-';
            var name = item.TrimStart('-', '+').Replace("-", string.Empty, StringComparison.Ordinal);
            if (item.Contains('+', StringComparison.Ordinal))
            {
                var sign = Enum.Parse<Signs>(name, ignoreCase: true);
                if (negative)
                    notSigns |= sign;
                else
                    signs |= sign;
            }
            else if (negative)
            {
                without = without.With(Enum.Parse<Concept>(name, ignoreCase: true));
            }
            else
            {
                with = with.With(Enum.Parse<Concept>(name, ignoreCase: true));
            }
        }

        return new ActRule(intent, weight, with, without, signs, notSigns, text.Trim());
    }
}
