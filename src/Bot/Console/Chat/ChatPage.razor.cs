using Abtamim.Channels.Web;
using Abtamim.Domain;
using Abtamim.Domain.Conversations;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Understanding;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.JSInterop;

namespace Abtamim.Bot.WebConsole.Chat;

/// <summary>The page: a customer's, a supplier's and a staff member's chat, live.</summary>
/// <param name="services">Where the conversations come from.</param>
/// <param name="reference">Who there is.</param>
/// <param name="address">Who was picked, so that a page that is loaded again shows the same people.</param>
/// <param name="script">The page's script.</param>
public sealed partial class ChatPage(IServiceProvider services, IReferenceData reference, NavigationManager address, IJSRuntime script)
    : IAsyncDisposable
{
    // What this host says is told at once; what other hosts say is found by looking.
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _closed = new();
    private readonly List<IDisposable> _watches = [];
    private PageTexts _texts = PageTexts.Arabic;
    private PageClock _clock = null!;
    private IReadOnlyList<Seat> _seats = [];
    private Seat? _front;
    private bool _isLive;
    private Task _live = Task.CompletedTask;

    /// <summary>The language of the page itself.</summary>
    [Parameter]
    public Language Language { get; set; }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var watch in _watches)
            watch.Dispose();
        await _closed.CancelAsync();
        await _live;
        _closed.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _texts = PageTexts.In(Language);
        _clock = new PageClock(services.GetRequiredService<TimeProvider>(), services.GetRequiredService<CompanyProfile>().TimeZone, _texts);
        await reference.RefreshAsync(_closed.Token);
        var asked = QueryHelpers.ParseQuery(new Uri(address.Uri).Query);
        _seats = [.. Enum.GetValues<SpeakerRole>().Select(role => NewSeat(role, asked.TryGetValue(Seat.NameOf(role), out var code) ? code.ToString() : null))];
        _front = _seats[0];
        await LookAsync();
    }

    /// <inheritdoc/>
    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender)
            return;
        var live = services.GetRequiredService<LiveConversations>();
        foreach (var seat in _seats)
        {
            foreach (var person in seat.People)
                _watches.Add(live.Watch(person.Conversation, () => _ = InvokeAsync(() => HearAsync(seat, person))));
        }

        _live = FollowAsync();
        _isLive = true;
        StateHasChanged();
    }

    private Seat NewSeat(SpeakerRole role, string? code)
    {
        IReadOnlyList<Person> people = role switch
        {
            SpeakerRole.Customer => [.. reference.Parties.Customers.Select(customer => new Person(customer.Ref, customer.Name))],
            SpeakerRole.Supplier => [.. reference.Parties.Suppliers.Select(supplier => new Person(supplier.Ref, supplier.NameIn(Language)))],
            SpeakerRole.Staff => [.. reference.Parties.Staff.Select(member => new Person(member.Ref, member.Name))],
            _ => throw new InvalidOperationException($"No such role: {role}."),
        };
        return new Seat(role, people, code, services.GetRequiredService<IInbox>(), services.GetRequiredService<ITranscript>());
    }

    private void BringToFront(Seat seat)
    {
        _front = seat;
        seat.Seen();
    }

    private async Task SwitchAsync(Seat seat, Person person)
    {
        seat.Switch(person);
        await seat.LookAsync(_closed.Token);
        await script.InvokeVoidAsync("abtamim.remember", _closed.Token, Seat.NameOf(seat.Role), person.Party.Code);
    }

    // The desk has said something to somebody.
    private async Task HearAsync(Seat seat, Person person)
    {
        if (_closed.IsCancellationRequested)
            return;
        seat.Note(person, isFront: seat == _front);
        if (seat.Conversation?.Person == person)
            await seat.LookAsync(_closed.Token);
        StateHasChanged();
    }

    private async Task FollowAsync()
    {
        using var timer = new PeriodicTimer(LookAgainAfter);
        try
        {
            while (await timer.WaitForNextTickAsync(_closed.Token))
                await InvokeAsync(LookAsync);
        }
        catch (OperationCanceledException)
        {
            // The page was closed.
        }
    }

    private async Task LookAsync()
    {
        var changed = false;
        foreach (var seat in _seats)
            changed |= await seat.LookAsync(_closed.Token);
        if (changed)
            StateHasChanged();
    }
}
