using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Conversations.Wordings;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Conversations.Customers;

/// <summary>
/// A customer's draft and open questions while the acts of one message change them. However many acts there are, there
/// is one answer: what is to be said of each, the draft as it stands, and the next question.
/// </summary>
internal sealed class DraftBench(CustomerTalk talk)
{
    /// <summary>The most lines of a draft.</summary>
    public const int MostLines = 100;

    /// <summary>The most questions that may be open at once.</summary>
    public const int MostQuestions = 20;

    private readonly List<Func<IOrderingWording, string>> _notes = [];
    private readonly List<Question> _questions = [.. talk.State.Questions];
    private readonly bool _wasEmpty = talk.State.Draft is null or { Lines.Count: 0 };
    private long _lastQuestion = talk.State.LastQuestion;

    public CustomerTalk Talk => talk;

    public Surroundings Surroundings => talk.Surroundings;

    public ProductCatalogue Catalogue => talk.Surroundings.Catalogue;

    public Draft? Draft { get; private set; } = talk.State.Draft;

    public IReadOnlyList<DraftLine> Lines => Draft?.Lines ?? [];

    public IReadOnlyList<Question> Questions => _questions;

    /// <summary>The question that is being asked, or null.</summary>
    public Question? Current => _questions.FirstOrDefault();

    /// <summary>Whether the draft has changed in this message.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>
    /// Whether something came up in this message that the customer should see before they confirm: another line than
    /// before, or a wish that could not be met. A new day is none: «yes, tomorrow morning» is a yes.
    /// </summary>
    public bool IsToBeSeen { get; private set; }

    /// <summary>Whether the customer sees the draft for the first time: then there is nothing to say of changes.</summary>
    public bool IsFirstDraft => _wasEmpty;

    /// <summary>Whether so much time has gone by that the draft is not simply gone on with.</summary>
    public bool IsStale => Draft is { } draft && talk.Surroundings.Now - draft.TouchedAt > talk.Surroundings.Policy.DraftStaysFresh;

    public DraftLine? Find(Sku sku, string unit) => Lines.FirstOrDefault(line => line.Sku == sku && line.Unit == unit);

    /// <summary>Puts something into the answer; unless it is a mere remark, the customer should see it before they confirm.</summary>
    public void Note(Func<IOrderingWording, string> note, bool isRemark = false)
    {
        _notes.Add(note);
        IsToBeSeen |= !isRemark;
    }

    /// <summary>Puts <paramref name="line"/> into the draft, in place of <paramref name="replaced"/> or of the line of the same product and unit.</summary>
    public void Put(DraftLine line, DraftLine? replaced = null)
    {
        var lines = Lines.ToList();
        var place = lines.FindIndex(other => other == replaced);
        if (place < 0)
            place = lines.FindIndex(other => other.Sku == line.Sku && other.Unit == line.Unit);
        if (place < 0)
        {
            lines.Add(line);
            if (!_wasEmpty)
                Note(wording => wording.Added(line, Surroundings));
        }
        else
        {
            lines[place] = line;
            Note(wording => wording.QuantityIsNow(line, Surroundings));
        }

        Change(Begun() with { Lines = lines });
    }

    /// <summary>Takes <paramref name="line"/> out of the draft.</summary>
    public void Remove(DraftLine line)
    {
        Change(Begun() with { Lines = [.. Lines.Where(other => other != line)] });
        Note(wording => wording.Removed(line.Sku, Surroundings));
    }

    /// <summary>Replaces lines without a word of each: the caller says what there is to say.</summary>
    public void Replace(IReadOnlyList<DraftLine> lines) => Change(Begun() with { Lines = lines });

    /// <summary>When the goods are wanted.</summary>
    public void Wish(DeliveryWish wish)
    {
        Draft = Begun() with { Delivery = wish };
        IsChanged = true;
    }

    /// <summary>What else the customer said of the delivery.</summary>
    public void NoteDelivery(string text) => Change(Begun() with { DeliveryNote = text });

    /// <summary>Remembers how a product of the draft was told.</summary>
    public void Tell(ToldProduct told) => Draft = Begun() with { Told = [.. Begun().Told.Where(other => other.Wording != told.Wording), told] };

    /// <summary>The draft has been shown again, with all that has come up since: its older buttons are over.</summary>
    public void Refresh() => Change(Begun());

    /// <summary>The draft and its questions are given up.</summary>
    public void Clear()
    {
        Draft = null;
        _questions.Clear();
        IsChanged = IsToBeSeen = true;
    }

    /// <summary>Asks <paramref name="question"/> in its turn. One that asks the same as an open question takes its place.</summary>
    public void Ask(Question question)
    {
        var same = _questions.FindIndex(other => IsSame(other, question));
        if (same < 0 && _questions.Count >= MostQuestions)
        {
            Note(wording => wording.TooManyQuestions());
            return;
        }

        var numbered = question with { Id = ++_lastQuestion };
        if (same >= 0)
            _questions[same] = numbered;
        else
            _questions.Add(numbered);
    }

    /// <summary>Asks <paramref name="question"/> before all others.</summary>
    public void AskNext(Question question) => _questions.Insert(0, question with { Id = ++_lastQuestion });

    /// <summary>The question is answered, or no longer of interest.</summary>
    public void Close(Question question) => _questions.Remove(question);

    /// <summary>The customer has found what they want: what came near to something else is no longer of interest.</summary>
    public void CloseOffersOf(Sku sku) =>
        _questions.RemoveAll(question => question is Question.WhichProduct { IsOffer: true } offer && offer.Candidates.Contains(sku));

    /// <summary>Whatever was asked about this product alone is no longer of interest.</summary>
    public void CloseAbout(Sku sku) => _questions.RemoveAll(question => question.About == sku);

    /// <summary>Keeps what has changed and gives the one answer.</summary>
    public void Answer()
    {
        if (Draft is { Lines.Count: 0, Delivery: null, DeliveryNote: null })
            Draft = null;
        if (IsChanged && Draft is not null)
            Draft = Seen(Draft with { Version = Draft.Version + 1, TouchedAt = Surroundings.Now });
        Save();
        if (_notes.Count == 0 && Draft is null or { Lines.Count: 0 } && Current is null)
            Note(wording => wording.NothingYet());
        var (notes, question, open) = (_notes.ToList(), Current, _questions.Count(question => question.IsBlocking));
        var draft = Draft is { Lines.Count: > 0 } ? PricedDraft.Of(Draft, Catalogue, Surroundings.Company.Currency) : null;
        talk.Reply(wording => wording.Ordering.Answer(
            [.. notes.Select(note => note(wording.Ordering)).Distinct(StringComparer.Ordinal)], draft, question, open, Surroundings));
    }

    /// <summary>As <see cref="Answer"/>; where nothing came of the message while a question is open, that it was not understood.</summary>
    public void AnswerOrAskAgain()
    {
        if (_notes.Count == 0 && !IsChanged && _questions.SequenceEqual(talk.State.Questions) && Current is not null)
            AskAgain();
        else
            Answer();
    }

    /// <summary>Asks what is meant by what was not read surely enough.</summary>
    public void AskBack(Func<IOrderingWording, string> question)
    {
        Note(question);
        Answer();
    }

    private void AskAgain()
    {
        var isAgain = talk.CountMisunderstood() == ActVerdict.HandOver;
        AskBack(wording => isAgain ? wording.NotClearAgain() : wording.NotClear());
    }

    /// <summary>Keeps what has changed; the answer is the caller's.</summary>
    public void Save() => talk.State = talk.State with { Draft = Draft, Questions = [.. _questions], LastQuestion = _lastQuestion };

    private Draft Begun() => Draft ?? new Draft(talk.Cause, 0, [], null) { TouchedAt = Surroundings.Now };

    private void Change(Draft draft)
    {
        Draft = draft;
        IsChanged = IsToBeSeen = true;
    }

    // What the customer is shown is what they confirm: the prices are remembered, and what is no longer sold goes.
    private Draft Seen(Draft draft)
    {
        var lines = draft.Lines.Select(line => PricedLine.Of(line, Catalogue)).OfType<PricedLine>();
        return draft with { Lines = [.. lines.Select(line => line.Line with { Shown = line.Price })] };
    }

    private static bool IsSame(Question left, Question right) => (left, right) switch
    {
        (Question.WhichProduct one, Question.WhichProduct other) => one.Act == other.Act && one.Candidates.SequenceEqual(other.Candidates),
        _ => left.About is { } sku && right.About == sku,
    };
}
