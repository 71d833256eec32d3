using System.CommandLine;
using System.Text;
using Abtamim.Domain;
using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Understanding;
using Abtamim.Domain.Understanding.Measuring;
using Abtamim.Infrastructure.Import;

namespace Abtamim.Bot.Commands;

/// <summary><c>understand</c>: reads messages as JSON lines and writes what they mean. Needs no database and no settings.</summary>
internal static class UnderstandCommand
{
    public static Command Create()
    {
        var catalog = new Option<string>("--catalog") { Description = "The price list, CSV or XLSX", Required = true };
        var explain = new Option<bool>("--explain") { Description = "Say for each message which words became what, and why" };
        var score = new Option<string?>("--score")
        {
            Description = "Compare with the labels in the lines, of this file or standard input, and write the score by variety",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var reliability = new Option<bool>("--reliability") { Description = "With --score: write also whether the confidences mean what they say" };
        var show = new Option<int>("--show") { Description = "With --score: write so many messages that were read wrong" };
        var command = new Command("understand", "Read messages as JSON lines on standard input and write what they mean") { catalog, explain, score, show, reliability };
        command.SetAction((parsed, cancellation) =>
        {
            IView view = parsed.GetResult(score) is not null ? new ScoreView(parsed.GetValue(show), parsed.GetValue(reliability))
                : parsed.GetValue(explain) ? new ExplanationView()
                : new MeaningView();
            return RunAsync(parsed.GetRequiredValue(catalog), parsed.GetValue(score), view, cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(string catalog, string? messages, IView view, CancellationToken cancellationToken)
    {
        var plan = Importer.Plan(
            [new ImportSource(Path.GetFileName(catalog), await File.ReadAllBytesAsync(catalog, cancellationToken), ImportKind.Catalog)],
            ProductCatalogue.Empty,
            PartyDirectory.Empty,
            Currency.Sar);
        foreach (var problem in plan.Problems)
            Terminal.Fail(problem.ToString(), ExitCodes.WrongUse);
        if (plan.IsRefused)
            return ExitCodes.WrongUse;

        var grammar = new OrderGrammar(new ProductCatalogue(plan.Changes.Products));
        using var input = new StreamReader(messages is null ? Console.OpenStandardInput() : File.OpenRead(messages), Encoding.UTF8);
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = true };
        var code = await ReadAsync(input, output, grammar, view, cancellationToken);
        await view.EndAsync(output);
        return code;
    }

    // A bad line is told and left out; the others are read all the same.
    private static async Task<int> ReadAsync(TextReader input, TextWriter output, OrderGrammar grammar, IView view, CancellationToken cancellationToken)
    {
        var code = ExitCodes.Done;
        for (var number = 1; await input.ReadLineAsync(cancellationToken) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            try
            {
                await view.ShowAsync(MessageJson.Read(line), grammar, output);
            }
            catch (FormatException wrong)
            {
                code = Terminal.Fail($"line {number}: {wrong.Message}", ExitCodes.Failed);
            }
        }

        return code;
    }

    /// <summary>What is written of the messages.</summary>
    private interface IView
    {
        Task ShowAsync(LabelledMessage message, OrderGrammar grammar, TextWriter output);

        Task EndAsync(TextWriter output) => Task.CompletedTask;
    }

    private sealed class MeaningView : IView
    {
        public Task ShowAsync(LabelledMessage message, OrderGrammar grammar, TextWriter output) =>
            output.WriteLineAsync(MeaningJson.Write(message.Id, grammar.Read(message.Utterance)));
    }

    private sealed class ExplanationView : IView
    {
        public Task ShowAsync(LabelledMessage message, OrderGrammar grammar, TextWriter output) =>
            output.WriteLineAsync($"{message.Id}  {message.Utterance.Text.ReplaceLineEndings(" / ")}\n{grammar.Explain(message.Utterance)}");
    }

    private sealed class ScoreView(int show, bool showReliability) : IView
    {
        private readonly UnderstandingScore _score = new();
        private readonly Reliability _reliability = new();
        private int _shown;

        public async Task ShowAsync(LabelledMessage message, OrderGrammar grammar, TextWriter output)
        {
            if (message.Label is not { } label)
                throw new FormatException("'intent' is missing; a message without a label cannot be scored");
            var meaning = grammar.Read(message.Utterance);
            _reliability.Add(message, meaning);
            if (_score.Add(message, meaning) || _shown++ >= show)
                return;
            await output.WriteLineAsync($"{message.Id}  {message.Utterance.Text.ReplaceLineEndings(" / ")}\nlabelled   {Describe(label)}\n{grammar.Explain(message.Utterance)}");
        }

        public Task EndAsync(TextWriter output) => output.WriteLineAsync(showReliability ? $"{_score}\n\n{_reliability}" : _score.ToString());

        private static string Describe(MessageLabel label)
        {
            var lines = label.Lines.Select(line => string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{line.Quantity} {line.Unit ?? "-"} × {line.Sku?.Value ?? (line.AnyOf.Count > 0 ? "one of " + string.Join(", ", line.AnyOf) : "unknown")}"));
            object?[] extras = [label.Delivery, label.Amount, label.Supplier, label.OrderNumber];
            return $"{label.Intent}; {string.Join("; ", lines.Concat(extras.Where(extra => extra is not null).Select(extra => extra!.ToString()!)))}";
        }
    }
}
