using Abtamim.Domain.Messaging;
using Abtamim.Domain.Parties;
using Abtamim.Testing.Speech;
using Abtamim.Testing.Databases;

namespace Abtamim.Bot.Tests.Voice;

/// <summary>Recordings are kept for their time, and forgotten where their speaker asks for it.</summary>
public sealed class VoiceKeepingTests
{
    private const string Customer = "customer:CUS-001";
    private const string Sara = "staff:سارة";
    private const string Words = "ابي ٤ كراتين بيبسي علب";

    [Fact]
    public async Task Recording_WhenItsTimeIsOver_IsGoneAndTheMessageSaysSo()
    {
        await using var voice = await VoiceDesk.StartAsync(false, "--Files:Retention=00:00:01", "--Hearing:RemoveEvery=00:00:00.1");
        await voice.SpeakAsync(Customer, Words);
        await voice.HearsAsync(Sara, "رسالة صوتية من");

        await SpeechParts.UntilAsync(() => voice.Files.Names.Count == 0);
        await SpeechParts.UntilAsync(async () => (await voice.Desk.As(Sara).ReadAsync())[0].Audio is { Url: null, Removed: not null });

        Assert.NotNull((await voice.Desk.As(Customer).ReadAsync())[0].Audio!.Removed);
    }

    [Fact]
    public async Task Recordings_OfWhomAsks_AreRemovedWithTheirWordsAndTheBooksStay()
    {
        await using var voice = await VoiceDesk.StartAsync();
        await voice.SpeakAsync(Customer, Words);
        await voice.PressAsync(Customer, await voice.HearsAsync(Customer, "هل أؤكد الطلب؟"), "تأكيد الطلب");
        await voice.HearsAsync(Customer, "1001");
        await voice.SpeakAsync("customer:CUS-002", "ابي شوالين سكر");
        await voice.HearsAsync("customer:CUS-002", "سمعت منك");

        await voice.WriteAsync(Sara, "انس CUS-001");
        await voice.PressAsync(Sara, await voice.HearsAsync(Sara, "نحذف كل التسجيلات"), "نعم، احذفها");
        await voice.HearsAsync(Sara, "حذفنا التسجيلات");
        await voice.Desk.Get<IForgetting>().ForgetAsync(PartyRef.Customer("CUS-001"), TestContext.Current.CancellationToken);

        Assert.Single(voice.Files.Names);
        Assert.Null(await voice.Desk.TextAsync($"SELECT prepared FROM inbox WHERE conversation = 'web:{Customer}' AND prepared IS NOT NULL"));
        var messages = await voice.Desk.As(Customer).ReadAsync();
        Assert.DoesNotContain(messages, message => message.Text!.Contains(Words, StringComparison.Ordinal));
        Assert.Contains(messages, message => VoiceDesk.Plain(message.Text!).Contains("رقم 1001", StringComparison.Ordinal));
        Assert.NotNull(messages[0].Audio!.Removed);
        await voice.HearsAsync("customer:CUS-002", "«ابي شوالين سكر»");
        Assert.Empty(voice.Desk.Errors.Entries);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Words_ThatStaffWroteDown_AreForgottenEverywhere(bool isPostgreSql)
    {
        Assert.SkipWhen(isPostgreSql && PostgreSqlCluster.Missing is not null, PostgreSqlCluster.Missing ?? "");
        var database = isPostgreSql ? await (await PostgreSqlCluster.SharedAsync()).CreateDatabaseAsync(TestContext.Current.CancellationToken) : null;
        await using var voice = await VoiceDesk.StartAsync(database, hasEngine: false);
        await voice.SpeakAsync(Customer, Words);
        await voice.PressAsync(Sara, await voice.HearsAsync(Sara, "T1"), "كتابة ما قيل");
        await voice.HearsAsync(Sara, "كلمةً بكلمة");
        await voice.WriteAsync(Sara, Words);
        await voice.HearsAsync(Customer, "كتب منها");

        await voice.Desk.Get<IForgetting>().ForgetAsync(PartyRef.Customer("CUS-001"), TestContext.Current.CancellationToken);

        Assert.Empty(voice.Files.Names);
        foreach (var contact in new[] { Customer, Sara })
            Assert.DoesNotContain(await voice.Desk.As(contact).ReadAsync(), message => message.Text!.Contains(Words, StringComparison.Ordinal));
    }
}
