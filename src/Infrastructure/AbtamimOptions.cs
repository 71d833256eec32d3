using Abtamim.Domain.Conversations;
using Abtamim.Infrastructure.Files;
using Abtamim.Infrastructure.Hearing;
using Abtamim.Infrastructure.LanguageModels;
using Abtamim.Infrastructure.Speech;

namespace Abtamim.Infrastructure;

/// <summary>Everything that can be set about the engine, as configuration names it.</summary>
public sealed class AbtamimOptions
{
    /// <summary>The seller: <c>Company:*</c>.</summary>
    public CompanyOptions Company { get; } = new();

    /// <summary>What the desk may do alone: <c>Desk:*</c>.</summary>
    public DeskPolicy Desk { get; set; } = new();

    /// <summary>The road in: <c>Turns:*</c>.</summary>
    public TurnOptions Turns { get; } = new();

    /// <summary>The road out: <c>Outbox:*</c>.</summary>
    public OutboxOptions Outbox { get; } = new();

    /// <summary>What is prepared before a message's turn: <c>Preparing:*</c>.</summary>
    public PreparingOptions Preparing { get; } = new();

    /// <summary>The language model: <c>Llm:*</c>.</summary>
    public LanguageOptions Llm { get; } = new();

    /// <summary>Recordings: <c>Hearing:*</c>.</summary>
    public HearingOptions Hearing { get; } = new();

    /// <summary>Due work: <c>Work:*</c>.</summary>
    public WorkOptions Work { get; } = new();

    /// <summary>Who may become a customer: <c>Registration:*</c>.</summary>
    public RegistrationOptions Registration { get; } = new();

    /// <summary>How voice notes become text: <c>Speech:*</c>.</summary>
    public SpeechOptions Speech { get; } = new();

    /// <summary>Where voice notes are kept: <c>Files:*</c>.</summary>
    public FilesOptions Files { get; } = new();

    /// <summary><c>ConnectionStrings:Abtamim</c>: <c>Host=…</c> is PostgreSQL; absent or <c>Data Source=…</c> is SQLite.</summary>
    public string? ConnectionString { get; set; }
}

/// <summary>The seller, as configuration names it.</summary>
public sealed class CompanyOptions
{
    /// <summary>The name on invoices.</summary>
    public string Name { get; set; } = "أبتميم للتجارة";

    /// <summary>The VAT registration number, or null.</summary>
    public string? VatNumber { get; set; }

    /// <summary>The currency of prices and books, ISO 4217.</summary>
    public string Currency { get; set; } = "SAR";

    /// <summary>Where business days begin and end, an IANA name.</summary>
    public string TimeZone { get; set; } = "Asia/Riyadh";

    /// <summary>The country, ISO 3166 alpha-2.</summary>
    public string Country { get; set; } = "SA";
}

/// <summary>Who may become a customer.</summary>
public sealed class RegistrationOptions
{
    /// <summary>Whether whoever asks to becomes a customer at once, without credit; otherwise staff decide.</summary>
    public bool Open { get; set; }
}

/// <summary>How received messages are handled.</summary>
public sealed class TurnOptions
{
    /// <summary>How many batches of conversations are handled at once on PostgreSQL; SQLite has one writer.</summary>
    public int Workers { get; set; } = 2;

    /// <summary>How many conversations share a transaction at most.</summary>
    public int BatchSize { get; set; } = 32;

    /// <summary>How many messages of one conversation are handled in one transaction at most.</summary>
    public int MessagesPerConversation { get; set; } = 10;

    /// <summary>How often a message is tried before it is set aside.</summary>
    public int Attempts { get; set; } = 5;

    /// <summary>How long the second attempt waits; every further one waits twice as long.</summary>
    public TimeSpan FirstRetry { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How often the inbox is searched for what no signal announced: other hosts', retries, leftovers.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);
}

/// <summary>How messages are prepared before their turns.</summary>
public sealed class PreparingOptions
{
    /// <summary>The longest that a host has a message to itself without saying that it still works on it.</summary>
    public TimeSpan LongestLease { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long, beyond the longest that the work may take or <see cref="LongestLease"/>, a host has a message to itself.</summary>
    public TimeSpan LeaseMargin { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How often a message is taken up, by hosts that died over it, before it is decided without.</summary>
    public int Attempts { get; set; } = 3;

    /// <summary>How often messages to be prepared are searched for that no signal announced.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);
}

/// <summary>How messages are sent.</summary>
public sealed class OutboxOptions
{
    /// <summary>In how many conversations of each channel messages are sent at once.</summary>
    public int Parallel { get; set; } = 16;

    /// <summary>How often a message is tried before it is set aside.</summary>
    public int Attempts { get; set; } = 20;

    /// <summary>How long the second attempt waits; every further one waits twice as long.</summary>
    public TimeSpan FirstRetry { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest wait between two attempts.</summary>
    public TimeSpan LongestRetry { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>For how long a host has a message to itself while it sends it.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often the outbox is searched for what no signal announced.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);
}

/// <summary>How due work is done.</summary>
public sealed class WorkOptions
{
    /// <summary>How many jobs run at once in this host.</summary>
    public int Workers { get; set; } = 4;

    /// <summary>How many pieces of work are handed to the job queue at most before some are done.</summary>
    public int InFlight { get; set; } = 200;

    /// <summary>How often work is tried before it is set aside.</summary>
    public int Attempts { get; set; } = 8;

    /// <summary>How long the second attempt waits; every further one waits twice as long.</summary>
    public TimeSpan FirstRetry { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>After how long work that was handed to the job queue and not done is handed over again.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How often due work is searched for.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);
}
